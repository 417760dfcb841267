namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>When a lane opens its next connection.</summary>
internal enum SocketOutlook
{
    /// <summary>At once: the one before was sound and is being replaced.</summary>
    Now,

    /// <summary>After a back-off.</summary>
    Retry,

    /// <summary>After a long while: Slack does not want us at the moment.</summary>
    Rest,

    /// <summary>Never.</summary>
    End,
}
