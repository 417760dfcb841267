using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Sorts facts into those that ClaimReview can carry and those it cannot, with the reasons.</summary>
internal sealed class ClaimReviewLeftOut
{
    /// <summary>More are counted, not named.</summary>
    private const int MostNamed = 20;
    private readonly SortedDictionary<Reason, List<Fact>> left = [];

    private enum Reason
    {
        NoClaim,
        NotLive,
        NoVerdict,
        NoReview,
    }

    /// <summary>What was left out and why, in a sentence for each reason.</summary>
    internal ImmutableArray<string> Remarks =>
    [
        .. left.Select(pair => $"Left out, because {Words(pair.Key)}: {string.Join(", ", pair.Value.Take(MostNamed).Select(Named))}{(pair.Value.Count > MostNamed ? $" and {pair.Value.Count - MostNamed} more" : "")}."),
    ];

    internal bool Fits(Fact fact)
    {
        Reason? reason = fact is not Claim ? Reason.NoClaim
            : fact.Lifecycle.State != LifecycleState.Live ? Reason.NotLive
            : fact.Truth.Rating == TruthRating.Unchecked ? Reason.NoVerdict
            : WebLink.Of(fact.Truth.Evidence?.Trim()) is null ? Reason.NoReview
            : null;
        if (reason is not { } why)
        {
            return true;
        }

        if (!left.TryGetValue(why, out var facts))
        {
            left[why] = facts = [];
        }

        facts.Add(fact);
        return false;
    }

    private static string Named(Fact fact) => fact.Id == FactId.None ? fact.Key.ToString() : fact.Id.ToString();

    private static string Words(Reason reason) => reason switch
    {
        Reason.NoClaim => "only claims are reviewed, not quotes or figures",
        Reason.NotLive => "they are held, disputed, corrected or retracted",
        Reason.NoVerdict => "nobody has given a verdict on whether they hold",
        _ => "the evidence of their verdict is not the web address of a published review",
    };
}
