using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Reads the CSL variables that a source keeps as raw JSON.</summary>
internal static class SourceVariables
{
    internal static string? Text(this Source source, string variable) => source.Read(variable, CslJsonReader.TextOf);

    internal static ImmutableArray<PersonName> Names(this Source source, string variable) =>
        source.Read(variable, value => CslJsonReader.NamesOf(value)) ?? [];

    internal static PartialDate? Date(this Source source, string variable) => source.Read(variable, value => CslDateReader.Read(value));

    private static T? Read<T>(this Source source, string variable, Func<JsonElement, T?> read)
    {
        if (!source.Other.TryGetValue(variable, out var raw))
        {
            return default;
        }

        using var document = JsonDocument.Parse(raw);
        return read(document.RootElement);
    }
}
