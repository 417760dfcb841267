using System.Collections.Immutable;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Citations;

/// <summary>The plain line of <see cref="SourceLine"/> with its addresses as links.</summary>
internal static class SourceRuns
{
    /// <summary>Stand around an address; <see cref="SourceLine.OneLine"/> lets neither through, so no address can hold them.</summary>
    private const char Opening = '\u0001';
    private const char Closing = '\u0002';

    /// <summary>A citation: the source with the place in it.</summary>
    internal static StyledText Of(Citation citation, LineWords words) => Of(citation.Source, words, citation.Locator is { } locator ? CitationLine.Place(locator, words) : null);

    /// <summary>A source.</summary>
    internal static StyledText Of(Source source, LineWords words, string? place = null)
    {
        var address = SourceLine.AddressOf(source, words, url => $"{Opening}{SourceLine.OneLine(url)}{Closing}");
        return StyledText.Join(" ", [StyledText.Plain(SourceLine.WithoutAddress(source, place, words)), new StyledText(Linked(address))]);
    }

    private static ImmutableArray<StyledRun> Linked(string address) =>
    [
        .. address.Split(Closing).SelectMany(piece => piece.Split(Opening) is [var before, var url]
            ? [new StyledRun(before), new StyledRun(url, Link: url)]
            : new[] { new StyledRun(piece) }).Where(run => run.Text.Length > 0),
    ];
}
