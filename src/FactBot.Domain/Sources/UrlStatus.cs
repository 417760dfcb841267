namespace FactBot.Domain.Sources;

/// <summary>Whether a live address still leads anywhere, as somebody has said.</summary>
public enum UrlStatus
{
    /// <summary>It does, or nobody said otherwise.</summary>
    Live,

    /// <summary>It leads nowhere, or to something else.</summary>
    Dead,
}
