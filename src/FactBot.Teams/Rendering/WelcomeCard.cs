using System.Collections.Immutable;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>What somebody sees first: three things to try.</summary>
internal static class WelcomeCard
{
    private const string Hello = "Ask for a fact, and get it with its source — or be told that there is none.";

    private static readonly ImmutableArray<(string Label, string Why, string Command)> Tries =
    [
        ("Newest facts", "Ask in your own words, or look at what was filed last.", "recent"),
        ("Add a fact", "Keep a claim, a quote or a figure with its source.", "add"),
        ("What I can do", "Cite, list, export: everything that can be said.", "help"),
    ];

    /// <summary>The message.</summary>
    /// <param name="botName">What the bot is called here, for how to mention it.</param>
    internal static TeamsMessage Of(string botName) => new("", $"{botName}: {Hello}")
    {
        Card = CardPacker.Card(
            [
                .. Verbatim.Blocks(botName, Look.Heading),
                .. Verbatim.Blocks(Hello),
                .. Tries.SelectMany(one => Verbatim.Blocks([Look.Bold with { Text = $"{one.Label}: " }, new TextRun(one.Why)], "Small")),
                .. Verbatim.Blocks($"In a channel or group, mention me: @{botName} and your question.", Look.Subtle, "Small"),
                new ActionSet([.. Tries.Select(Button)]),
            ],
            Hello),
    };

    private static CardAction Button((string Label, string Why, string Command) one) => one.Command == "add"
        ? Deeds.Opening(one.Label, one.Command)
        : Deeds.Button(one.Label, new CardDeed.Say(one.Command));
}
