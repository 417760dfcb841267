using System.Collections.Immutable;
using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Domain.Citations;
using FactBot.Domain.Drafts;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Domain.Meaning;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>One message being handled: who asks, when, and where facts are kept.</summary>
internal sealed record Turn(Message Message, DateTimeOffset Now, IFactStore Store)
{
    /// <summary>The citation styles to offer.</summary>
    internal required ICitationStyles Styles { get; init; }

    /// <summary>The formats to export to.</summary>
    internal required ExportFormats Formats { get; init; }

    /// <summary>Finds facts by meaning; null where no encoder is configured.</summary>
    internal MeaningSearch? Meaning { get; init; }

    /// <summary>Where an answer begins, and an offer.</summary>
    internal Thresholds Thresholds { get; init; } = Thresholds.Default;

    /// <summary>Where questions wait to be weighed, and who keeps something goes ahead.</summary>
    internal required WeighingQueue Queue { get; init; }

    /// <summary>The day in UTC.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    internal NewsroomId Newsroom => Message.Newsroom;

    internal Sender Sender => Message.Sender;

    /// <summary>What everybody in the conversation reads shows only what anybody may know, whoever asks.</summary>
    internal bool MaySee(Fact fact) => Sender.MaySee(fact, Now) && (!Message.IsForEveryone || fact.IsOpen(Now));

    /// <summary>The facts with these ids that the sender may see, and those ids that are not among them.</summary>
    internal async ValueTask<(ImmutableArray<Fact> Facts, ImmutableArray<FactId> Missing)> SeenAsync(ImmutableArray<FactId> ids, CancellationToken cancellationToken)
    {
        var facts = await Store.GetAsync(Newsroom, ids, cancellationToken).ConfigureAwait(false);
        var seen = facts.Where(MaySee).ToImmutableArray();
        return (seen, [.. ids.Where(id => !seen.Any(fact => fact.Id == id)).Distinct()]);
    }

    /// <summary>The fact with this id, when the sender may see it.</summary>
    internal async ValueTask<Fact?> SeenAsync(FactId id, CancellationToken cancellationToken) =>
        (await SeenAsync([id], cancellationToken).ConfigureAwait(false)).Facts.FirstOrDefault();

    /// <summary>The names of the newsroom's lists, to choose from.</summary>
    internal async ValueTask<ImmutableArray<string>> ListNamesAsync(CancellationToken cancellationToken) =>
        [.. (await Store.ListsAsync(Newsroom, cancellationToken).ConfigureAwait(false)).Select(list => list.Name)];

    /// <summary>A refusal in one sentence with an example of what works.</summary>
    internal static NoticeReply Refusal(string sentence, string? example = null) => new()
    {
        Outcome = Outcome.Refused,
        Headline = sentence,
        Detail = example is null ? null : $"For example: {example}",
    };

    /// <summary>The same, for everything that is wrong at once.</summary>
    internal static NoticeReply Refusal(ImmutableArray<Fault> faults) => new()
    {
        Outcome = Outcome.Refused,
        Headline = faults[0].Sentence,
        Detail = string.Join('\n', faults.Skip(1).Select(fault => fault.Sentence).Append($"For example: {faults[0].Example}")),
    };

    /// <summary>What is said of an id that is not on file, or not for the sender's eyes: the same, so that nothing leaks.</summary>
    internal NoticeReply NotOnFile(ImmutableArray<FactId> ids) => Refusal(
        Message.IsForEveryone
            ? $"There is no fact {string.Join(", ", ids)} to show to everybody here; ask me in private."
            : $"There is no fact {string.Join(", ", ids)} on file for you.",
        "show F-1");

    /// <summary>What is said to a reader who wants to write.</summary>
    internal static NoticeReply OnlyContributors() =>
        Refusal("Readers can ask but not add or change facts; ask an editor for the contributor role.", "help ask");
}
