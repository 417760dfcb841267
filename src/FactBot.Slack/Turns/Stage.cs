namespace FactBot.Slack.Turns;

/// <summary>Where a button was pressed, which is where its reply is shown. Closed.</summary>
internal abstract record Stage
{
    private Stage()
    {
    }

    /// <summary>Below a message.</summary>
    internal sealed record InMessage : Stage;

    /// <summary>In the home view.</summary>
    internal sealed record InHome : Stage;

    /// <summary>In a modal, which makes room for the reply.</summary>
    internal sealed record InModal(string ViewId) : Stage;
}
