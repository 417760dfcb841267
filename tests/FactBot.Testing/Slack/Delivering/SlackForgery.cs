namespace FactBot.Testing.Slack;

/// <summary>A request that did not come from Slack, or not now.</summary>
public enum SlackForgery
{
    /// <summary>A signature of zeros.</summary>
    BadSignature,

    /// <summary>The signature of another body.</summary>
    OtherBody,

    /// <summary>Signed with another secret.</summary>
    OtherSecret,

    /// <summary>Signed rightly, more than five minutes ago.</summary>
    Stale,

    /// <summary>Signed rightly, more than five minutes ahead.</summary>
    Future,

    /// <summary>Neither header.</summary>
    NotSigned,

    /// <summary>A time stamp that is no number, signed rightly.</summary>
    BadTimestamp,

    /// <summary>A signature, but no time stamp.</summary>
    NoTimestamp,

    /// <summary>The right digits under another version.</summary>
    OtherVersion,
}
