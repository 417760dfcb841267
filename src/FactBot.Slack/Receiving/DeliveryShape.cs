namespace FactBot.Slack.Receiving;

/// <summary>The three ways in which Slack words a delivery. The numbers are stored: never change one.</summary>
internal enum DeliveryShape
{
    /// <summary>The Events API.</summary>
    Event = 0,

    /// <summary>A slash command.</summary>
    SlashCommand = 1,

    /// <summary>Something was pressed, chosen, submitted or typed into.</summary>
    Interaction = 2,
}
