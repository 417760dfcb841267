using System.Collections.Immutable;
using FactBot.Domain.Sources;

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
    /// <exception cref="StyleUnusableException">The style's file is not usable.</exception>
    ImmutableArray<string> Write(string style, IReadOnlyList<Citation> citations, string? language);

    /// <summary>The notes of one document in a style, and the references they lead to, as runs. Never with ibid.</summary>
    /// <exception cref="StyleUnusableException">The style's file is not usable.</exception>
    StyledCitations Format(StyledRequest request, CancellationToken cancellationToken);
}

/// <summary>The citations of one document, to be written in a style.</summary>
/// <param name="Style">A name of <see cref="ICitationStyles.All"/>.</param>
/// <param name="Notes">The citations of each note, in the order of the document. What is one source is one object, as <see cref="SourceNumbering.FirstOf(Source)"/> gives it.</param>
/// <param name="Language">The language of dates and terms, as in BCP 47; null for English.</param>
/// <param name="IsSorted">The references stand in the style's order; otherwise each must read well by itself, wherever it stands.</param>
public sealed record StyledRequest(string Style, IReadOnlyList<ImmutableArray<Citation>> Notes, string? Language, bool IsSorted);

/// <summary>A style to choose.</summary>
/// <param name="Name">What is typed: <c>apa</c>.</param>
/// <param name="Title">What it is: <c>APA, 7th edition</c>.</param>
public sealed record CitationStyle(string Name, string Title)
{
    /// <summary>It comes with FactBot; else an operator dropped it in.</summary>
    public bool IsOwn { get; init; } = true;
}

/// <summary>A style cannot be used; the message says in one sentence what is wrong with its file, and where.</summary>
public sealed class StyleUnusableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A source as an entry of a bibliography.</summary>
/// <param name="Source">The source.</param>
/// <param name="Text">The entry.</param>
public sealed record StyledReference(Source Source, StyledText Text);

/// <summary>What a style makes of the citations of one document.</summary>
public sealed record StyledCitations
{
    /// <summary>The text of each note, in the order given; empty where the style prints nothing.</summary>
    public required ImmutableArray<StyledText> Notes { get; init; }

    /// <summary>The style has a bibliography.</summary>
    public required bool HasBibliography { get; init; }

    /// <summary>The bibliography in the style's order, without the sources that the style prints nothing for.</summary>
    public required ImmutableArray<StyledReference> References { get; init; }

    /// <summary>Second and later lines of an entry are indented.</summary>
    public required bool HasHangingIndent { get; init; }
}

/// <summary>For a desk that was given none.</summary>
internal sealed class NoCitationStyles : ICitationStyles
{
    /// <inheritdoc/>
    public ImmutableArray<CitationStyle> All => [];

    /// <inheritdoc/>
    public ImmutableArray<string> Write(string style, IReadOnlyList<Citation> citations, string? language) =>
        throw new ArgumentException($"There is no style {style}.", nameof(style));

    /// <inheritdoc/>
    public StyledCitations Format(StyledRequest request, CancellationToken cancellationToken) =>
        throw new ArgumentException($"There is no style {request.Style}.", nameof(request));
}
