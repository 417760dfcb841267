namespace FactBot.Teams.Rendering.Cards;

/// <summary>
/// Teams' limits; learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages and
/// …/task-modules-and-cards/cards/cards-reference. Characters are UTF-16 units.
/// </summary>
internal static class CardLimits
{
    /// <summary>
    /// Bytes of a card. An activity may have 100 KB, which Teams counts as UTF-16 and the Agents Playground as UTF-8;
    /// what is left is for the rest of the activity.
    /// </summary>
    internal const int CardBytes = 88_000;

    /// <summary>Buttons in a row: a seventh would not be shown.</summary>
    internal const int Buttons = 6;

    internal const int CitationName = 80;

    internal const int CitationAbstract = 160;

    /// <summary>Teams takes 20 in a message, the Agents Playground refuses more than this.</summary>
    internal const int Citations = 10;

    /// <summary>Longer addresses are not linked: clients refuse them.</summary>
    internal const int Url = 2048;
}
