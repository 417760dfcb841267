using FactBot.Domain.Exchange.Bibliographies;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Tests.Exchange.Bibliographies;

/// <summary>Bibliographies read through the public door.</summary>
internal static class Entries
{
    internal static List<ReadEntry> Of(string text, BibliographyFormat format) => [.. BibliographyReader.Read(text, format)];

    internal static LibrarySource One(string text, BibliographyFormat format) => Entry(Assert.Single(Of(text, format)));

    internal static LibrarySource Entry(ReadEntry entry) => entry.Result.Match(read => read.Entry, bad => throw new InvalidOperationException(bad.Reason));

    internal static string Reason(ReadEntry entry) => entry.Result.Match(_ => "", bad => bad.Reason);

    internal static string Warning(ReadEntry entry) => entry.Result.Match(read => string.Join('\n', read.Warnings), _ => "");
}
