using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Domain.Facts;

namespace FactBot.Teams.Rendering;

/// <summary>Facts in a button's data as people write them: <c>F-1 F-2</c>.</summary>
internal sealed class FactIdsConverter : JsonConverter<ImmutableArray<FactId>>
{
    /// <inheritdoc/>
    public override ImmutableArray<FactId> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
    [
        .. (reader.GetString() ?? throw new JsonException("No fact ids.")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => FactId.TryParse(text, out var id) ? id : throw new JsonException("No fact id.")),
    ];

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImmutableArray<FactId> value, JsonSerializerOptions options) => writer.WriteStringValue(string.Join(' ', value));
}
