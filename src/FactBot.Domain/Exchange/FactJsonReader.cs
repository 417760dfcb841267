using System.Text.Json;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange;

/// <summary>
/// Reads one fact from JSON: exactly what <see cref="FactJsonWriter"/> writes, and the looser contract for
/// imports, where <c>by</c> may be a name alone, <c>lifecycle</c> and the verdicts a word, and key and care absent.
/// </summary>
public static class FactJsonReader
{
    /// <summary>An object that can be read, for messages.</summary>
    public const string Example =
        """{"kind":"claim","statement":"The Knesset has created a commission of inquiry.","citations":[{"source":{"type":"article-newspaper","title":"The Pegasus case","container-title":"L’Express"}}]}""";

    /// <summary>Reads a fact from the text of one JSON object.</summary>
    public static ReadFact Read(string json, ImportContext context) => Read(json, context, new FileMemory(context));

    /// <summary>The same for a record of a file.</summary>
    internal static ReadFact Read(string json, ImportContext context, FileMemory memory)
    {
        using var document = JsonText.Parse(json, out var fault);
        return document is null ? new ReadFact.Unreadable(fault!) : Read(document.RootElement, context, memory);
    }

    private static ReadFact Read(JsonElement root, ImportContext context, FileMemory memory)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new ReadFact.Unreadable("the line must be a JSON object like " + Example);
        }

        var faults = new List<string>();
        var fields = new JsonFields(root, "", faults);
        var fact = ReadFields(fields, faults, context, memory);
        return fact is not null && faults.Count == 0
            ? new ReadFact.Read(fact) { Warnings = [.. fields.Unknown.Select(name => $"{name} is no field of a fact and was left out")] }
            : new ReadFact.Unreadable(string.Join("; ", faults));
    }

    private static Fact? ReadFields(JsonFields fields, List<string> faults, ImportContext context, FileMemory memory)
    {
        var kind = fields.Token<FactKind>("kind");
        if (kind is null && fields.Text("kind") is null)
        {
            fields.Fault("kind", "must be " + JsonFields.Choices(Tokens.All<FactKind>()));
        }

        var fact = Blank(kind ?? FactKind.Claim, FactJsonParts.Figure(fields, kind, faults)) with
        {
            Wording = FactJsonParts.Wording(fields),
            Attribution = FactJsonParts.Attribution(fields, kind),
            AsOf = fields.Date("asOf"),
            ExternalId = fields.Text("externalId"),
            Key = fields.Key("key") ?? memory.Keys.Next(),
            Citations = CitationJsonReader.Read(fields, faults, memory),
        };
        fact = FactJsonStanding.With(fact, fields, context);
        return WithIdentity(fact, fields);
    }

    private static Fact Blank(FactKind kind, FigureDetails? details)
    {
        var wording = new Wording { Text = "" };
        var care = new Care { EnteredBy = new Member("", ""), EnteredAt = default };
        return kind switch
        {
            FactKind.Claim => new Claim { Key = default, Wording = wording, Citations = [], Care = care },
            FactKind.Quote => new Quote { Key = default, Wording = wording, Citations = [], Care = care },
            FactKind.Figure => new Figure { Key = default, Wording = wording, Citations = [], Care = care, Details = details ?? new FigureDetails { Printed = "" } },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>Id and version stand or fall together: a fact without id has no version yet.</summary>
    private static Fact WithIdentity(Fact fact, JsonFields fields)
    {
        var text = fields.Text("id");
        var version = fields.Count("version");
        if (text is null)
        {
            return fact;
        }

        if (!FactId.TryParse(text, out var id))
        {
            fields.Fault("id", "must be a number like F-12");
        }

        return fact with { Id = id, Version = version is null or 0 ? 1 : version.Value };
    }
}
