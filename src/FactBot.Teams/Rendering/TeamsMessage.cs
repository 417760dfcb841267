using System.Collections.Immutable;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>
/// One message to send. Text and card go as two activities when both are there, the text first: Teams splits an
/// activity that has both, and then its id is of no use for updating the card.
/// </summary>
/// <param name="Text">Markdown of Teams, foreign words escaped; empty when the card says it all.</param>
/// <param name="Summary">Plain text for notifications and screen readers; never empty.</param>
internal sealed record TeamsMessage(string Text, string Summary)
{
    /// <summary>The card.</summary>
    public AdaptiveCard? Card { get; init; }

    /// <summary>What the numbers in <see cref="Text"/> stand for; each is named there in square brackets.</summary>
    public ImmutableArray<TeamsCitation> Citations { get; init; } = [];

    /// <summary>What may be said next, one tap away; only in personal chats and where no card comes with it.</summary>
    public ImmutableArray<string> Suggestions { get; init; } = [];
}

/// <summary>
/// A source as Teams shows it when its number is pointed at; a citation entity of
/// learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content.
/// </summary>
/// <param name="Position">The number in square brackets in the text.</param>
/// <param name="Name">The source in one line; at most <see cref="CardLimits.CitationName"/> characters, never empty.</param>
/// <param name="Url">Its address, http or https.</param>
/// <param name="Abstract">What it says; at most <see cref="CardLimits.CitationAbstract"/> characters, never empty.</param>
internal sealed record TeamsCitation(int Position, string Name, string? Url, string Abstract);
