using System.Text.Json;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>Asks for the line that a button needs, when nothing was chosen or typed beside it.</summary>
internal static class ListDialog
{
    /// <summary>The card.</summary>
    internal static AdaptiveCard Of(CardDeed.Ask ask, bool isDialog = false) => CardPacker.Card(
        [
            .. Verbatim.Blocks(ask.Label, Look.Heading),
            .. LineInput.Of(ask.Number, ask.Prompt, []),
            new ActionSet([Deeds.Button("OK", ask, isDialog)]),
        ],
        ask.Prompt);

    /// <summary>The whole command to send; null when the data is not of this card, or nothing was typed or chosen.</summary>
    internal static string? Read(JsonElement data) => CardDeed.Read(data) is CardDeed.Ask { Line: { } line } ask ? ask.CommandWith(line) : null;
}
