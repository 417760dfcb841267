using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Turns;

/// <summary>What a used card came to. Closed: <see cref="Said"/>, <see cref="Opened"/>.</summary>
internal abstract record Deed
{
    private Deed()
    {
    }

    /// <summary>The reply as calls, where no dialog can show it.</summary>
    internal abstract ImmutableArray<TeamsCall> Calls(Visit visit);

    /// <summary>The desk said something.</summary>
    /// <param name="Reply">What.</param>
    /// <param name="Context">What rendering must know.</param>
    internal sealed record Said(Reply Reply, CardContext Context) : Deed
    {
        /// <summary>The used card anew for everybody, when the deed changed what it shows.</summary>
        internal ImmutableArray<TeamsCall> Redrawn { get; init; } = [];

        /// <inheritdoc/>
        internal override ImmutableArray<TeamsCall> Calls(Visit visit) => [.. ReplyCalls.Of(visit, Reply, Context), .. Redrawn];
    }

    /// <summary>A form, or a question, is to be shown.</summary>
    /// <param name="Card">The card that asks.</param>
    /// <param name="Title">What it is about.</param>
    internal sealed record Opened(AdaptiveCard Card, string Title) : Deed
    {
        /// <inheritdoc/>
        internal override ImmutableArray<TeamsCall> Calls(Visit visit) => [ReplyCalls.Post(visit, OutgoingActivity.Of(visit, Card, Title))];
    }
}
