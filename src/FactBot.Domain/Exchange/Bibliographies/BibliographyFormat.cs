namespace FactBot.Domain.Exchange.Bibliographies;

/// <summary>The files that sources are read from.</summary>
public enum BibliographyFormat
{
    /// <summary>A JSON array of CSL items, as Zotero and citation-js write it.</summary>
    CslJson,

    /// <summary>BibTeX or BibLaTeX.</summary>
    BibLatex,

    /// <summary>RIS records.</summary>
    Ris,
}

/// <summary>Tells a bibliography from other files.</summary>
public static class BibliographyFormats
{
    /// <summary>The format by the file's name (<c>.bib</c>, <c>.ris</c>), else by how it begins; null for a file of something else.</summary>
    /// <param name="fileName">The name, when there is one.</param>
    /// <param name="firstChars">The first characters of the content; a byte order mark and blanks are skipped.</param>
    public static BibliographyFormat? Detect(string? fileName, ReadOnlySpan<char> firstChars)
    {
        var start = firstChars.TrimStart("\uFEFF \t\r\n");
        return Path.GetExtension(fileName ?? "").ToUpperInvariant() switch
        {
            ".BIB" or ".BIBTEX" or ".BIBLATEX" => BibliographyFormat.BibLatex,
            ".RIS" => BibliographyFormat.Ris,
            ".JSON" or "" or ".TXT" when start is ['[', ..] => BibliographyFormat.CslJson,
            "" or ".TXT" when start is ['@', ..] => BibliographyFormat.BibLatex,
            "" or ".TXT" when start.StartsWith("TY  -", StringComparison.Ordinal) => BibliographyFormat.Ris,
            _ => null,
        };
    }
}
