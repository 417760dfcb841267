using System.Collections.Immutable;
using FactBot.Domain.Exchange;
using FactBot.Domain.Exchange.Bibliographies;

namespace FactBot.Commands;

/// <summary>What <c>--format</c> of an import takes.</summary>
internal static class ImportFormats
{
    /// <summary>The names, facts before sources.</summary>
    internal static ImmutableArray<string> Names { get; } = ["jsonl", "csv", "biblatex", "bibtex", "ris", "csl-json"];

    /// <summary>The bibliography of a name, or null.</summary>
    internal static BibliographyFormat? Bibliography(string name) => name switch
    {
        "biblatex" or "bibtex" => BibliographyFormat.BibLatex,
        "ris" => BibliographyFormat.Ris,
        "csl-json" => BibliographyFormat.CslJson,
        _ => null,
    };

    /// <summary>The file of facts of a name, or null.</summary>
    internal static FactFileFormat? Facts(string? name) => name switch
    {
        "jsonl" => FactFileFormat.JsonLines,
        "csv" => FactFileFormat.Csv,
        _ => null,
    };
}
