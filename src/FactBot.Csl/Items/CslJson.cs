using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FactBot.Csl.Dates;
using FactBot.Csl.Items;
using FactBot.Csl.Names;

namespace FactBot.Csl;

/// <summary>CSL-JSON to items, by walking the document: no serialiser, so nothing to trim away.</summary>
internal static class CslJson
{
    public static CslItem ReadItem(JsonElement json, string? id)
    {
        if (json.ValueKind != JsonValueKind.Object || IdOf(json, id) is not { Length: > 0 } key)
            throw new CslException("A CSL-JSON item must be an object with an id, for example {\"id\":\"a\",\"type\":\"book\"}.");
        var texts = ImmutableDictionary.CreateBuilder<string, string>();
        var names = ImmutableDictionary.CreateBuilder<string, ImmutableArray<CslName>>();
        var dates = ImmutableDictionary.CreateBuilder<string, CslDate>();
        foreach (var member in json.EnumerateObject())
        {
            if (Variables.Names.Contains(member.Name))
                AddNames(names, member);
            else if (Variables.Dates.Contains(member.Name))
                AddDate(dates, member);
            else if (member.Name is not ("id" or "type") && Scalar(member.Value) is { Length: > 0 } text)
                texts[Canonical(member.Name)] = text;
        }

        return new CslItem
        {
            Id = key,
            Type = json.TryGetProperty("type", out var type) ? Scalar(type) ?? "document" : "document",
            Texts = texts.ToImmutable(),
            Names = names.ToImmutable(),
            Dates = dates.ToImmutable(),
        };
    }

    private static string? IdOf(JsonElement json, string? otherwise) =>
        json.TryGetProperty("id", out var id) && Scalar(id) is { Length: > 0 } own ? own : otherwise;

    private static void AddNames(ImmutableDictionary<string, ImmutableArray<CslName>>.Builder names, JsonProperty member)
    {
        if (member.Value.ValueKind != JsonValueKind.Array) return;
        var read = member.Value.EnumerateArray()
            .Where(name => name.ValueKind == JsonValueKind.Object)
            .Select(ReadName)
            .Where(name => !name.IsEmpty)
            .ToImmutableArray();
        if (read.Length > 0) names[member.Name] = read;
    }

    private static void AddDate(ImmutableDictionary<string, CslDate>.Builder dates, JsonProperty member)
    {
        var date = ReadDate(member.Value);
        if (!date.IsEmpty) dates[member.Name] = date;
    }

    private static string Canonical(string name) => name switch
    {
        "journalAbbreviation" => "container-title-short",
        "shortTitle" => "title-short",
        _ => name,
    };

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static CslName ReadName(JsonElement json) => ParticleParser.Parse(new CslName
    {
        Family = Member(json, "family"),
        Given = Member(json, "given"),
        NonDroppingParticle = Member(json, "non-dropping-particle"),
        DroppingParticle = Member(json, "dropping-particle"),
        Suffix = Member(json, "suffix"),
        CommaBeforeSuffix = IsTrue(json, "comma-suffix"),
        Literal = Member(json, "literal"),
        FamilyFirst = IsTrue(json, "static-ordering"),
    });

    private static CslDate ReadDate(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return RawDate.Parse(json.GetString()!);
        if (json.ValueKind != JsonValueKind.Object) return new CslDate();
        var circa = IsTrue(json, "circa");
        if (Parts(json) is [var start, ..] parts)
        {
            var season = Season(Member(json, "season"));
            if (start is { Month: 0, Season: 0 } && season > 0) start = start with { Season = season };
            return new CslDate { Start = start, End = parts.Length > 1 ? parts[1] : null, Circa = circa };
        }

        if (Member(json, "raw") is { Length: > 0 } raw) return RawDate.Parse(raw) is var read && circa ? read with { Circa = true } : read;
        return new CslDate { Literal = Member(json, "literal"), Circa = circa };
    }

    private static ImmutableArray<CslDateParts> Parts(JsonElement json)
    {
        if (!json.TryGetProperty("date-parts", out var dates) || dates.ValueKind != JsonValueKind.Array) return [];
        return [.. dates.EnumerateArray().Select(OneDate).OfType<CslDateParts>()];
    }

    private static CslDateParts? OneDate(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array) return null;
        var numbers = json.EnumerateArray().Select(part => Number(Scalar(part))).ToArray();
        if (numbers is not [var year, ..]) return null;
        var month = numbers.Length > 1 ? numbers[1] : 0;
        var day = numbers.Length > 2 ? numbers[2] : 0;
        return month switch
        {
            >= 1 and <= 12 => new CslDateParts(year, month, day),
            >= 13 and <= 24 => new CslDateParts(year, 0, 0, ((month - 13) % 4) + 1),
            _ => new CslDateParts(year),
        };
    }

    private static int Season(string text) => text.ToLowerInvariant() switch
    {
        "spring" => 1,
        "summer" => 2,
        "autumn" or "fall" => 3,
        "winter" => 4,
        _ => Number(text) is >= 1 and <= 4 and var season ? season : 0,
    };

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? (Scalar(value) ?? "").Trim() : "";

    private static bool IsTrue(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.True || Scalar(value) is "1" or "true");
}
