using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FactBot.Domain.Answers;
using FactBot.Domain.Citations;
using FactBot.Domain.Commands;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Sources;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Chat;

/// <summary>
/// Weighs a made-up fact for made-up questions and throws the outcome away, so that the code is compiled and its tables are
/// read by the time somebody asks: from question to reply, without the store, which is opened meanwhile.
/// </summary>
public static class Rehearsal
{
    private static readonly string[] Questions =
    [
        "How many of the 12 mills in Norland did Ms Ada Fell say were closed within two decades, more than half of them in 2019?",
        "Combien de moulins ont fermé depuis dix ans, il y a deux ans ?",
        "The mills are not closed",
    ];

    /// <summary>Rehearses in the background. Does nothing in a program that was compiled before it was started.</summary>
    public static Task Begin() => RuntimeFeature.IsDynamicCodeCompiled ? Task.Run(Run) : Task.CompletedTask;

    internal static void Run()
    {
        var fact = MadeUp();
        var found = Found(fact);
        var now = fact.Care.EnteredAt;
        foreach (var text in Questions)
        {
            var question = QuestionParser.Parse(text, DateOnly.FromDateTime(now.UtcDateTime)).Question;
            _ = question.SearchTerms;
            var asked = new AskedQuestion(question, found);
            var scored = Confidence.Scored(asked, Ranker.Rank(asked, found.Candidates), [fact], Thresholds.Default);
            _ = Judge.Decide(scored, Thresholds.Default);
        }

        _ = FactPresenter.Present([(fact, 1)], new Sender { Id = "", Name = "" }, now, []);
        _ = CommandParser.Read(Questions[0]);
    }

    private static Figure MadeUp() => new()
    {
        Id = new FactId(1),
        Key = Guid.Empty,
        Wording = new Wording { Text = "About 41 % of the 12 mills in Norland, no more, were closed last year, after 20 years of trade." },
        Details = new FigureDetails { Printed = "41 %", Value = 41, Unit = "%", Measure = "share of mills closed", Qualifier = FigureQualifier.About },
        Attribution = new Attribution { Speaker = new Speaker { Name = "Ada Fell" }, SaidOn = new PartialDate(new DatePoint(2019, 5)) },
        Citations =
        [
            new Citation
            {
                Source = new Source { Type = "article-newspaper", Title = "Mills", Container = "The Norland Paper", Authors = [new PersonName { Family = "Fell", Given = "Ada" }], Issued = new PartialDate(new DatePoint(2019, 5, 2)) },
                Excerpt = "Twelve mills were closed.",
            },
        ],
        Care = new Care { EnteredBy = new Member("", ""), EnteredAt = new DateTimeOffset(2020, 5, 2, 0, 0, 0, TimeSpan.Zero) },
    };

    private static SearchResult Found(Figure fact)
    {
        var candidate = new Candidate(fact.Id, SearchText.Of(fact), 1) { Kind = fact.Kind, State = fact.Lifecycle.State, IsGuarded = false };
        return new SearchResult
        {
            Candidates = [candidate, candidate with { Id = new FactId(2) }],
            FactCount = 2,
            TermCounts = ImmutableDictionary<string, long>.Empty.Add("mill", 2),
        };
    }
}
