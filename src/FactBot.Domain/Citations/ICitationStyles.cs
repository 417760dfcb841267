using System.Collections.Immutable;

namespace FactBot.Domain.Citations;

/// <summary>The citation styles a desk can write: APA, Chicago and others.</summary>
public interface ICitationStyles
{
    /// <summary>The styles, in the order of a help page.</summary>
    ImmutableArray<CitationStyle> All { get; }

    /// <summary>
    /// The citations in a style, each with its locator; then, where the style has them, the references once each.
    /// What a style prints nothing for is named in a line of its own, never dropped.
    /// </summary>
    /// <param name="style">A name of <see cref="All"/>.</param>
    /// <param name="citations">The citations, in order.</param>
    /// <param name="language">The language of dates and terms, as in BCP 47; null for English.</param>
    ImmutableArray<string> Write(string style, IReadOnlyList<Citation> citations, string? language);
}

/// <summary>A style to choose.</summary>
/// <param name="Name">What is typed: <c>apa</c>.</param>
/// <param name="Title">What it is: <c>APA, 7th edition</c>.</param>
public sealed record CitationStyle(string Name, string Title);

/// <summary>For a desk that was given none.</summary>
internal sealed class NoCitationStyles : ICitationStyles
{
    /// <inheritdoc/>
    public ImmutableArray<CitationStyle> All => [];

    /// <inheritdoc/>
    public ImmutableArray<string> Write(string style, IReadOnlyList<Citation> citations, string? language) =>
        throw new ArgumentException($"There is no style {style}.", nameof(style));
}
