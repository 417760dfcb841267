using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Chat.Json;

/// <summary>What a page sends: a text, and for a form its filled-in fields by name.</summary>
/// <param name="Text">The text, or the form's command.</param>
/// <param name="Values">Fields of the fact.</param>
/// <param name="Citations">Fields of each citation.</param>
/// <param name="Key">Idempotency key made by the page, so that a repeated request is carried out once.</param>
public sealed record MessageJson(
    string? Text,
    IReadOnlyDictionary<string, string>? Values,
    IReadOnlyList<IReadOnlyDictionary<string, string>>? Citations,
    string? Key)
{
    /// <summary>Reads one message.</summary>
    /// <exception cref="JsonException">It is not JSON of this shape.</exception>
    public static MessageJson? Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, MessageJsonContext.Default.MessageJson);

    /// <summary>The filled-in form, or null when there is none. Names that are no field are passed over.</summary>
    public FactDraft? Form() => Values is null && Citations is null
        ? null
        : new FactDraft { Fields = Fields(Values), Citations = [.. (Citations ?? []).Select(Fields)] };

    private static ImmutableSortedDictionary<Field, string> Fields(IReadOnlyDictionary<string, string>? named)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<Field, string>();
        foreach (var (name, text) in named ?? new Dictionary<string, string>())
        {
            if (Tokens.TryRead(name, out Field field) && !string.IsNullOrWhiteSpace(text))
            {
                fields[field] = text;
            }
        }

        return fields.ToImmutable();
    }
}

/// <summary>Source-generated serialisation of <see cref="MessageJson"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MessageJson))]
public sealed partial class MessageJsonContext : JsonSerializerContext;
