namespace FactBot.Domain.Facts;

/// <summary>How the printed number relates to the true one.</summary>
public enum FigureQualifier
{
    /// <summary>About, around, nearly.</summary>
    About,

    /// <summary>More than.</summary>
    Over,

    /// <summary>Less than.</summary>
    Under,

    /// <summary>That much or more.</summary>
    AtLeast,

    /// <summary>That much or less.</summary>
    UpTo,
}

/// <summary>A number as printed and as a value, with what it counts.</summary>
public sealed record FigureDetails
{
    /// <summary>The number exactly as printed: <c>41 %</c>, <c>€3.4 million</c>.</summary>
    public required string Printed { get; init; }

    /// <summary>The value in <see cref="Unit"/>s (41 for 41 %, 3400000 for €3.4 million); absent when it cannot be read.</summary>
    public decimal? Value { get; init; }

    /// <summary>Unit of the value: <c>%</c>, <c>EUR</c>, <c>people</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>What is counted: "share of global cybersecurity investment".</summary>
    public string? Measure { get; init; }

    /// <summary>The base: of what, among whom.</summary>
    public string? Of { get; init; }

    /// <summary>About, over, at least … ; absent when the number was printed bare.</summary>
    public FigureQualifier? Qualifier { get; init; }

    /// <summary>When the number was published.</summary>
    public PartialDate? Released { get; init; }

    /// <summary>How it was counted, and its caveats.</summary>
    public string? Method { get; init; }
}
