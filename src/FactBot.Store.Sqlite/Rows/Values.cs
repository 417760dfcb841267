using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>How values that are neither text nor number stand in a column, there and back.</summary>
internal static class Values
{
    internal static string? Of(PartialDate? date) => date?.ToString();

    internal static string? Of(DateTimeOffset? instant) => instant is { } at ? FactJsonWriter.Instant(at) : null;

    internal static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    internal static byte[]? Of(Guid? key) => key?.ToByteArray(bigEndian: true);

    /// <summary>A JSON array; absent when there is nothing in it.</summary>
    internal static string? Of(ImmutableArray<string> texts) => texts.IsDefaultOrEmpty ? null : Json(json =>
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    });

    internal static PartialDate? Date(string? text) => text is null ? null
        : PartialDate.TryParse(text, out var date) ? date : throw Unreadable(text);

    internal static DateTimeOffset? Instant(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : throw Unreadable(text);

    internal static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Unreadable(text);

    internal static decimal? Decimal(string? text) => text is null ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable(text);

    internal static Guid? Key(byte[]? bytes) => bytes is null ? null
        : bytes.Length == 16 ? new Guid(bytes, bigEndian: true) : throw Unreadable(Convert.ToHexStringLower(bytes));

    internal static T Token<T>(string text)
        where T : struct, Enum => text.Length > 0 && Tokens.TryRead<T>(text, out var value) ? value : throw Unreadable(text);

    internal static T? TokenOrNull<T>(string? text)
        where T : struct, Enum => text is null ? null : Token<T>(text);

    internal static ImmutableArray<string> Texts(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(element => element.GetString()!)];
    }

    internal static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, FactJsonWriter.Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static InvalidDataException Unreadable(string value) => new($"The database holds a value that FactBot did not write: '{value}'.");
}
