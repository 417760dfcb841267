namespace FactBot.Domain.Facts;

/// <summary>The three kinds of fact a newsroom keeps.</summary>
public enum FactKind
{
    /// <summary>An assertion that holds or does not.</summary>
    Claim,

    /// <summary>The exact words of somebody.</summary>
    Quote,

    /// <summary>A number somebody published.</summary>
    Figure,
}
