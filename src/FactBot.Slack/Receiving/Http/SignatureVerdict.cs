namespace FactBot.Slack.Receiving.Http;

/// <summary>What a signature is worth.</summary>
internal enum SignatureVerdict
{
    /// <summary>A header is missing.</summary>
    Unsigned,

    /// <summary>The timestamp is no number or too far from the clock, before or after.</summary>
    Untimely,

    /// <summary>Another secret, another body or another timestamp was signed.</summary>
    Forged,

    /// <summary>Whoever knows the secret signed this body.</summary>
    Genuine,
}
