using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FactBot.Domain.Citations;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange;

/// <summary>Reads the citations of a fact.</summary>
internal static class CitationJsonReader
{
    internal static ImmutableArray<Citation> Read(JsonFields fact, List<string> faults, FileMemory memory)
    {
        var citations = fact.Value("citations");
        if (citations is { ValueKind: not JsonValueKind.Array })
        {
            fact.Fault("citations", "must be a list in square brackets");
            return [];
        }

        if (citations is not { } list || list.GetArrayLength() == 0)
        {
            faults.Add("citations: at least one source is needed");
            return [];
        }

        var read = ImmutableArray.CreateBuilder<Citation>();
        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"citations[{index + 1}]");
            if (item.ValueKind != JsonValueKind.Object)
            {
                faults.Add(path + " must be an object with a source");
                continue;
            }

            read.Add(Read(new JsonFields(item, path + ".", faults), memory));
        }

        return read.ToImmutable();
    }

    private static Citation Read(JsonFields citation, FileMemory memory) => new()
    {
        Source = ReadSource(citation, memory),
        Locator = ReadLocator(citation),
        Excerpt = citation.Text("excerpt"),
        Role = citation.Token<CitationRole>("role"),
        Stance = citation.Token<CitationStance>("stance") ?? CitationStance.Supports,
    };

    private static Source ReadSource(JsonFields citation, FileMemory memory)
    {
        var item = citation.Value("source");
        if (item is not { ValueKind: JsonValueKind.Object } csl)
        {
            citation.Fault("source", """must be a CSL-JSON object like {"type":"article-newspaper","title":"The Pegasus case","container-title":"L’Express"}""");
            return new Source { Type = SourceType.Document };
        }

        if (memory.Find(csl) is { } known)
        {
            return known;
        }

        var (source, faults) = (CslJsonReader.Read(csl), citation.FaultCount);
        if (source is { Title: null, Container: null, Publisher: null, Url: null, Authors.IsEmpty: true })
        {
            citation.Fault("source", "needs a title, a container-title, an author, a publisher or a URL");
        }

        if (!IsWebAddress(source.Url))
        {
            citation.Fault("source.URL", "must be a web address that starts with http:// or https://");
        }

        if (!IsWebAddress(source.ArchiveUrl))
        {
            citation.Fault("source.custom.archive-url", "must be a web address that starts with http:// or https://");
        }

        if (citation.FaultCount == faults)
        {
            memory.Keep(csl, source);
        }

        return source;
    }

    private static bool IsWebAddress(string? url) => url is null
        || (Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && !url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)));

    private static Locator? ReadLocator(JsonFields citation)
    {
        if (citation.Value("locator") is not { ValueKind: JsonValueKind.Object })
        {
            return citation.Text("locator") is { } text ? Locator.Read(text) : null;
        }

        var locator = citation.Object("locator")!;
        var value = locator.Text("value");
        var label = locator.Text("label");
        return value is null ? null : new Locator(label is null ? "page" : Locator.LabelOf(label) ?? label, value);
    }
}
