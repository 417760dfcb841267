using CsCheck;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Bibliographies;
using FactBot.Domain.Sources;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Exchange.Bibliographies;

/// <summary>What FactBot exports, FactBot imports: whatever the words are, they come back.</summary>
public class ThereAndBackTests
{
    private static readonly Gen<Source> Sources = CitationGen.Source.Select(source => source with
    {
        // Formats of one line each keep no line breaks, and no blanks around a value.
        Title = Line(source.Title),
        Container = Line(source.Container),
        Authors = [],
    });

    [Theory]
    [InlineData("biblatex", BibliographyFormat.BibLatex)]
    [InlineData("ris", BibliographyFormat.Ris)]
    [InlineData("csl-json", BibliographyFormat.CslJson)]
    public void Titles_dates_and_addresses_come_back(string format, BibliographyFormat read) => Sources.Sample(source =>
    {
        var text = Exported.As(format, SampleFact.Claim() with { Citations = [new Citation { Source = source }] });
        var back = Entries.One(text, read).Source;
        Assert.Equal((source.Title, source.Issued, source.Accessed), (Line(back.Title), back.Issued, back.Accessed));
        Assert.Equal(source.Url is null, back.Url is null);
    }, iter: 300);

    private static string? Line(string? text) => text is null ? null : string.Join(' ', SourceWords(text)).Trim() is { Length: > 0 } line ? line : null;

    private static string[] SourceWords(string text) => string.Concat(text.Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029'))).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
