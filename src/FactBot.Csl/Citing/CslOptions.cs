namespace FactBot.Csl;

/// <summary>Which items are in the document.</summary>
public enum CslRegistration
{
    /// <summary>Those that are cited, in the order of their first citation.</summary>
    Cited,

    /// <summary>All items given, in the order given, cited or not.</summary>
    All,
}

/// <summary>How a processor works, beyond what its style says.</summary>
public sealed record CslOptions
{
    /// <summary>The language of terms and dates; empty takes the style's own, or American English.</summary>
    public string Language { get; init; } = "";

    /// <summary>Which items are in the document.</summary>
    public CslRegistration Registration { get; init; }
}
