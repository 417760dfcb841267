using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange;

/// <summary>
/// Reads a CSL-JSON item (schema csl-data 1.0.2) as a source. Every item can be read: a variable the record has
/// no part for, or whose value is of an unexpected shape, is kept in <see cref="Source.Other"/> as it came. Only
/// <c>id</c> is dropped, because it means something in its own file alone.
/// </summary>
public static class CslJsonReader
{
    /// <summary>Reads one item.</summary>
    /// <param name="item">A JSON object without lone surrogates.</param>
    public static Source Read(JsonElement item)
    {
        var source = new Source { Type = "" };
        foreach (var property in item.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Null && property.Name != "id")
            {
                source = With(source, property.Name, property.Value);
            }
        }

        return source.Type.Length > 0 ? source : source with { Type = source.Url is null ? SourceType.Document : SourceType.WebPage };
    }

    private static Source With(Source source, string name, JsonElement value) => name switch
    {
        "issued" => CslDateReader.Read(value) is { } date ? source with { Issued = date } : WithOther(source, name, value),
        "accessed" => CslDateReader.Read(value) is { } date ? source with { Accessed = date } : WithOther(source, name, value),
        "author" => NamesOf(value) is { } names ? source with { Authors = names } : WithOther(source, name, value),
        "custom" => WithCustom(source, value),
        "type" => TextOf(value) is { } type ? source with { Type = TypeOf(type.Trim()) } : source,
        _ => TextOf(value) is { } text ? WithText(source, name, text, value) : WithOther(source, name, value),
    };

    private static Source WithText(Source source, string name, string text, JsonElement value) => name switch
    {
        "title" => source with { Title = Given(text) },
        "container-title" => source with { Container = Given(text) },
        "publisher" => source with { Publisher = Given(text) },
        "URL" or "url" => source with { Url = Given(text.Trim()) },
        "language" => source with { Language = Given(text) },
        "number" => source with { Number = Given(text) },
        "genre" => source with { Genre = Given(text) },
        _ => WithOther(source, name, value),
    };

    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static Source WithOther(Source source, string name, JsonElement value) =>
        source with { Other = source.Other.SetItem(name, JsonText.Canonical(value)) };

    private static Source WithCustom(Source source, JsonElement custom)
    {
        if (custom.ValueKind != JsonValueKind.Object)
        {
            return WithOtherCustom(source, [("custom", custom)]);
        }

        var others = new List<(string, JsonElement)>();
        foreach (var property in custom.EnumerateObject())
        {
            var text = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : null;
            switch (property.Name)
            {
                case "translated-title" when text is not null:
                    source = source with { TranslatedTitle = Given(text) };
                    break;
                case "archive-url" when text is not null:
                    source = source with { ArchiveUrl = Given(text.Trim()) };
                    break;
                case "archived" when text is not null && ExchangeDates.Read(text) is { } date:
                    source = source with { ArchivedOn = date };
                    break;
                case "url-status" when text == "dead":
                    source = source with { IsUrlDead = true };
                    break;
                default:
                    others.Add((property.Name, property.Value));
                    break;
            }
        }

        return WithOtherCustom(source, others);
    }

    private static Source WithOtherCustom(Source source, List<(string Name, JsonElement Value)> others) => others.Count == 0 ? source : source with
    {
        Other = source.Other.SetItem("custom", JsonText.Written(json =>
        {
            json.WriteStartObject();
            foreach (var (name, value) in others)
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }

            json.WriteEndObject();
        })),
    };

    private static string TypeOf(string word) => SourceType.IsKnown(word) ? word : SourceType.ByWord.GetValueOrDefault(word, word);

    /// <summary>A text, a number, or the only text of an array, which is how Crossref writes titles.</summary>
    internal static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when value.GetArrayLength() == 1 && value[0].ValueKind == JsonValueKind.String => value[0].GetString(),
        _ => null,
    };

    /// <summary>The names of a name variable, or null when it holds something else.</summary>
    internal static ImmutableArray<PersonName>? NamesOf(JsonElement value)
    {
        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        return Array.TrueForAll(items, item => item.ValueKind is JsonValueKind.String or JsonValueKind.Object)
            ? [.. items.Select(NameOf)]
            : null;
    }

    private static PersonName NameOf(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.String)
        {
            return PersonName.Read(item.GetString()!);
        }

        string? Part(string name) => item.TryGetProperty(name, out var part) ? TextOf(part) : null;
        return new PersonName
        {
            Family = Part("family"),
            Given = Part("given"),
            Literal = Part("literal") ?? (Part("family") is null && Part("given") is null ? Part("name") : null),
            DroppingParticle = Part("dropping-particle"),
            NonDroppingParticle = Part("non-dropping-particle"),
            Suffix = Part("suffix"),
        };
    }
}
