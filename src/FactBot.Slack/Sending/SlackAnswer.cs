namespace FactBot.Slack.Sending;

/// <summary>What became of a call to Slack. Closed: <see cref="Ok"/>, <see cref="Refused"/>, <see cref="TryLater"/>.</summary>
internal abstract record SlackAnswer
{
    private SlackAnswer()
    {
    }

    /// <summary>Slack carried it out.</summary>
    internal sealed record Ok(SlackBody Body) : SlackAnswer;

    /// <summary>Slack will not carry it out, however often it is asked.</summary>
    internal sealed record Refused(SlackError Error) : SlackAnswer;

    /// <summary>It was not carried out, or nobody knows; the same call may succeed later.</summary>
    /// <param name="After">How long to wait before.</param>
    /// <param name="Why">One sentence for the log and the health report.</param>
    /// <param name="MayHaveArrived">Whether Slack may have carried it out all the same: look before posting again.</param>
    internal sealed record TryLater(TimeSpan After, string Why, bool MayHaveArrived) : SlackAnswer;
}
