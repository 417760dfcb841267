using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Citations;
using FactBot.Domain.Commands;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Chat;

/// <summary>Prepares facts for a reply: numbers their sources, says what the reader must know, offers what this person may do.</summary>
internal static class FactPresenter
{
    private const int FigureOldAfterDays = 365;

    /// <summary>A command that names more facts than this becomes unwieldy; a longer list is for an export.</summary>
    private const int MostNamed = 150;

    /// <summary>One page of facts as an answer; the others are named, and a button shows them.</summary>
    /// <param name="turn">The message answered.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="headline">The sentence above.</param>
    /// <param name="facts">All facts, best first.</param>
    /// <param name="lists">The names of lists to offer.</param>
    /// <param name="isWholeRecord">Show everything on record.</param>
    internal static AnswerReply Answer(
        Turn turn, Outcome outcome, string headline, IReadOnlyList<(Fact Fact, double Score)> facts, ImmutableArray<string> lists, bool isWholeRecord = false)
    {
        var size = Math.Max(1, turn.Message.PageSize);
        var (shown, references) = Present([.. facts.Take(size)], turn.Sender, turn.Now, lists);
        ImmutableArray<FactId> further = [.. facts.Skip(size).Select(pair => pair.Fact.Id).Take(MostNamed)];
        return new AnswerReply
        {
            Outcome = outcome,
            Headline = headline,
            Facts = shown,
            References = references,
            Further = further,
            IsWholeRecord = isWholeRecord,
            Actions = further.IsEmpty ? [] : [new SayAction("more", $"{Math.Min(size, further.Length)} more", $"{(isWholeRecord ? "show" : "more")} {string.Join(' ', further)}")],
        };
    }

    /// <summary>Facts with their numbered sources.</summary>
    internal static (ImmutableArray<ShownFact> Facts, ImmutableArray<Reference> References) Present(
        IReadOnlyList<(Fact Fact, double Score)> facts, Sender sender, DateTimeOffset now, ImmutableArray<string> lists)
    {
        var numbered = CitationList.Of(facts.Select(pair => pair.Fact));
        var shown = facts.Zip(numbered.Facts, (pair, cited) => new ShownFact
        {
            Fact = pair.Fact,
            Score = pair.Score,
            Numbers = [.. cited.Citations.Select(citation => citation.Number)],
            Warnings = Warnings(pair.Fact, now),
            Actions = Actions(pair.Fact, sender, now, lists),
        });
        return ([.. shown], [.. numbered.Sources.Select(source => new Reference(source.Number, SourceLine.Of(source.Source), source.Source.Url ?? source.Source.ArchiveUrl))]);
    }

    private static ImmutableArray<string> Warnings(Fact fact, DateTimeOffset now)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        if (fact.Lifecycle.State != LifecycleState.Live)
        {
            warnings.Add(LifecycleWarning(fact.Lifecycle));
        }

        if (Age(fact, now) is { } age)
        {
            warnings.Add(age);
        }

        if (fact.Protection.GroundRules != GroundRules.OnRecord)
        {
            warnings.Add($"Not on the record: {Tokens.Of(fact.Protection.GroundRules).Replace('-', ' ')}.");
        }

        if (fact.Protection.IsEmbargoed(now))
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"Embargoed until {fact.Protection.EmbargoUntil!.Value.UtcDateTime:d MMMM yyyy HH:mm} UTC."));
        }

        if (fact.Protection.SensitivityNote is { } note)
        {
            warnings.Add($"Sensitive: {note}");
        }

        if (fact.Wording.Translation is { IsBackTranslation: true })
        {
            warnings.Add("Translated there and back: not the speaker's own wording.");
        }

        return warnings.ToImmutable();
    }

    private static string LifecycleWarning(Lifecycle lifecycle)
    {
        var state = lifecycle.State switch
        {
            LifecycleState.Draft => "A draft, not released to the newsroom",
            LifecycleState.Hold => "On hold",
            LifecycleState.Disputed => "Disputed",
            LifecycleState.Corrected => "Corrected: do not use this version",
            _ => "Retracted: do not use",
        };
        return lifecycle.Reason is null ? state + "." : $"{state}: {lifecycle.Reason}";
    }

    /// <summary>A figure ages from the date it describes, else from the newest date on its record.</summary>
    private static string? Age(Fact fact, DateTimeOffset now)
    {
        if (fact is not Figure figure)
        {
            return null;
        }

        var dated = fact.AsOf
            ?? figure.Details.Released
            ?? fact.Attribution.SaidOn
            ?? fact.Citations.Select(citation => citation.Source.Issued).Where(issued => issued is not null).MaxBy(issued => issued!.Value.LastDay);
        if (dated is not { } date)
        {
            return "The record gives no date for this figure.";
        }

        var isOld = date.LastDay.AddDays(FigureOldAfterDays) < DateOnly.FromDateTime(now.UtcDateTime);
        return isOld ? $"This figure is of {PartialDateText.Human(date)}: more than a year old." : null;
    }

    private static ImmutableArray<ReplyAction> Actions(Fact fact, Sender sender, DateTimeOffset now, ImmutableArray<string> lists)
    {
        var id = fact.Id;
        var actions = ImmutableArray.CreateBuilder<ReplyAction>();
        actions.Add(new SayAction("cite", "Cite", $"cite {id}"));
        actions.Add(new CopyAction("copy", "Copy", CopyText.Of(fact)));
        if (sender.Role >= Role.Contributor)
        {
            actions.Add(new AskAction("add-to-list", "Add to list", "Which list? A new name makes a new list.", "list ", $" add {id}", lists));
        }

        actions.Add(new SayAction("history", "History", $"history {id}"));
        actions.Add(new SayAction("sources", "Sources", $"sources {id}"));
        actions.Add(new SayAction("show", "Whole record", $"show {id}"));
        if (sender.Role >= Role.Contributor)
        {
            actions.Add(new SayAction("edit", "Edit", $"edit {id}"));
        }

        if (fact.IsOpen(now))
        {
            actions.Add(new ShareAction("share", "Share", $"show {id}"));
        }

        return actions.ToImmutable();
    }
}
