namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>Why a connection will not serve much longer.</summary>
internal enum Parting
{
    /// <summary>Slack asks for a new one; this one serves on for some seconds.</summary>
    Refresh,

    /// <summary>Socket Mode was switched off for the app.</summary>
    LinkDisabled,

    /// <summary>The app has as many connections as it may have.</summary>
    TooMany,

    /// <summary>A message was larger than is read.</summary>
    Giant,

    /// <summary>It is gone.</summary>
    Dropped,
}
