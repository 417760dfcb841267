using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Testing;

namespace FactBot.Web.Tests;

/// <summary>The facts a <see cref="ScriptedDesk"/> has on file.</summary>
internal static class ScriptedFacts
{
    internal const string Hostile = "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=2</script> & “javascript:alert(1)”";

    private static readonly Source Article = SampleFact.Article with
    {
        Title = "The Pegasus case: the dark side of the Israeli “start-up nation”",
        Url = "https://www.lexpress.example/monde/pegasus",
    };

    internal static Figure Share { get; } = SampleFact.Figure("41% of global investments in cybersecurity go to Israeli companies.", "41%") with
    {
        Id = new FactId(12),
        Version = 1,
        AsOf = new PartialDate(new DatePoint(2021)),
        Said = new Verdict<SaidRating> { Rating = SaidRating.Confirmed, By = "Rita Reporter", How = "read in the article" },
        Citations =
        [
            Cited("Prime Minister Naftali Bennett, himself a multimillionaire thanks to cybersecurity, said this week that 41% of global investments in the sector go to Israeli companies."),
        ],
    };

    internal static Quote Uzi { get; } = SampleFact.Quote("In the 1960s, it was called ‘Uzi diplomacy’.", "Itai Mack") with
    {
        Id = new FactId(17),
        Version = 3,
        Attribution = new Attribution { Speaker = new Speaker { Name = "Itai Mack", Title = "lawyer" } },
        Lifecycle = new Lifecycle { State = LifecycleState.Disputed, Reason = "the decade is contested" },
        Truth = new Verdict<TruthRating> { Rating = TruthRating.Disputed },
        Citations =
        [
            Cited("“In the 1960s, it was called ‘Uzi diplomacy’, says Itai Mack."),
            new Citation
            {
                Source = new Source { Type = "book", Title = "Arms and alliances", Container = "University Press", Url = "https://books.example/arms" },
                Locator = new Locator("page", "41"),
                Excerpt = "The phrase is older than the sixties.",
                Role = CitationRole.Primary,
                Stance = CitationStance.Disputes,
            },
        ],
    };

    internal static Quote Hebrew { get; } = SampleFact.Quote("ישראל, כדמוקרטיה ליברלית מערבית, מפקחת על הייצוא", "בני גנץ") with
    {
        Id = new FactId(18),
        Version = 1,
        Wording = new Wording { Text = "ישראל, כדמוקרטיה ליברלית מערבית, מפקחת על הייצוא", Language = "he" },
    };

    internal static Claim Payload { get; } = SampleFact.Claim(Hostile) with
    {
        Id = new FactId(19),
        Version = 1,
        Attribution = new Attribution { Speaker = new Speaker { Name = Hostile } },
        Citations = [new Citation { Source = Article with { Title = Hostile, Url = "javascript:alert(1)" }, Excerpt = Hostile }],
    };

    internal static Claim Numbered(int number) => SampleFact.Claim($"Claim number {number} about the commission of inquiry.") with
    {
        Id = new FactId(100 + number),
        Version = 1,
        Citations = [Cited("the Knesset has just created a commission of inquiry")],
    };

    internal static AnswerReply Answer(Outcome outcome, string headline, params ReadOnlySpan<Fact> facts) => new()
    {
        Outcome = outcome,
        Headline = headline,
        Facts = Shown(facts),
        References = References(facts),
    };

    internal static ImmutableArray<ShownFact> Shown(params ReadOnlySpan<Fact> facts) =>
    [
        .. CitationList.Of(facts.ToArray()).Facts.Select(cited => new ShownFact
        {
            Fact = cited.Fact,
            Numbers = [.. cited.Citations.Select(citation => citation.Number)],
            Warnings = Warnings(cited.Fact),
            Actions = Actions(cited.Fact.Id),
        }),
    ];

    internal static ImmutableArray<Reference> References(params ReadOnlySpan<Fact> facts) =>
    [
        .. CitationList.Of(facts.ToArray()).Sources.Select(numbered => new Reference(
            numbered.Number,
            string.Join(". ", new[] { numbered.Source.Title, numbered.Source.Container }.Where(part => part is not null)),
            numbered.Source.Url)),
    ];

    private static ImmutableArray<string> Warnings(Fact fact) => fact switch
    {
        Figure => ["This figure is from 2021; look for a newer one before you print it."],
        { Lifecycle.State: LifecycleState.Disputed } => [$"Disputed: {fact.Lifecycle.Reason}."],
        _ => [],
    };

    private static ImmutableArray<ReplyAction> Actions(FactId id) =>
    [
        new SayAction("cite", "Cite", $"cite {id}"),
        new CopyAction("copy", "Copy", $"copied {id}"),
        new AskAction("add-to-list", "Add to list", "Which list? A new name makes a new list.", "list ", $" add {id}", ["pegasus", "arms & exports"]),
        new SayAction("history", "History", $"history {id}"),
        new SayAction("sources", "Sources", $"sources {id}"),
        new SayAction("show", "Whole record", $"show {id}"),
    ];

    private static Citation Cited(string excerpt) => new() { Source = Article, Excerpt = excerpt, Role = CitationRole.Secondary };
}
