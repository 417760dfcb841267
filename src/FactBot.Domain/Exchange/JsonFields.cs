using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange;

/// <summary>
/// Reads the fields of one JSON object. What is wrong is collected, not thrown, so that a record's faults are
/// told all at once. Null and blank mean absent.
/// </summary>
/// <param name="element">The object.</param>
/// <param name="path">What stands before a field's name in a fault: empty, or <c>figure.</c>.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class JsonFields(JsonElement element, string path, List<string> faults)
{
    private readonly List<string> known = [];

    /// <summary>The paths of the fields nobody asked for.</summary>
    internal IEnumerable<string> Unknown =>
        known.Count == element.GetPropertyCount() ? [] : element.EnumerateObject().Select(property => property.Name).Where(name => !known.Contains(name)).Select(name => path + name);

    /// <summary>Whether the object has no field at all.</summary>
    internal bool IsEmpty => !element.EnumerateObject().Any();

    /// <summary>How many faults the record has so far.</summary>
    internal int FaultCount => faults.Count;

    internal void Fault(string name, string sentence) => faults.Add($"{path}{name} {sentence}");

    internal JsonElement? Value(string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (!known.Contains(name))
        {
            known.Add(name);
        }

        return value.ValueKind == JsonValueKind.Null ? null : value;
    }

    /// <summary>The field's text, letter for letter.</summary>
    internal string? Text(string name)
    {
        switch (Value(name))
        {
            case { ValueKind: JsonValueKind.String } value:
                var text = value.GetString();
                return string.IsNullOrWhiteSpace(text) ? null : text;
            case { ValueKind: JsonValueKind.Number } number:
                return number.GetRawText();
            case null:
                return null;
            default:
                Fault(name, "must be text");
                return null;
        }
    }

    /// <summary>The field's texts: an array, or one text standing alone.</summary>
    internal ImmutableArray<string> Texts(string name)
    {
        if (Value(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return Text(name) is { } alone ? [alone] : [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            Fault(name, "must be a list of texts");
            return [];
        }

        return [.. value.EnumerateArray().Select(item => item.GetString()!).Where(text => !string.IsNullOrWhiteSpace(text))];
    }

    internal PartialDate? Date(string name) => Parsed(name, ExchangeDates.ReadLoosely, static () => "must be a date like 2021, 2021-07, 2021-07-24 or 24 July 2021");

    internal DateTimeOffset? Instant(string name) => Parsed(name, ExchangeDates.ReadInstant, static () => "must be an instant like 2021-07-24T06:00:00Z");

    internal DateOnly? Day(string name) => Parsed(
        name,
        text => ExchangeDates.Read(text) is { End: null, Start.Day: not null } day ? day.FirstDay : (DateOnly?)null,
        static () => "must be a day like 2021-07-24");

    internal Guid? Key(string name) => Parsed(
        name,
        text => Guid.TryParse(text, out var key) && key != Guid.Empty ? key : (Guid?)null,
        static () => "must be a UUID like 017ad5d0-5b00-7000-8000-000000000001");

    internal T? Token<T>(string name)
        where T : struct, Enum => Parsed(
            name,
            text => Tokens.TryRead<T>(text, out var value) ? value : (T?)null,
            static () => "must be " + Choices(Tokens.All<T>()));

    internal decimal? Decimal(string name) => Parsed(
        name,
        text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null,
        static () => "must be a bare number like 41 or 0.5; what was printed goes into text");

    internal int? Count(string name) => Parsed(
        name,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : (int?)null,
        static () => "must be a whole number");

    internal bool Flag(string name)
    {
        var value = Value(name);
        if (value is not (null or { ValueKind: JsonValueKind.True or JsonValueKind.False }))
        {
            Fault(name, "must be true or false");
        }

        return value is { ValueKind: JsonValueKind.True };
    }

    /// <summary>The field's own fields, when it is an object.</summary>
    internal JsonFields? Object(string name)
    {
        switch (Value(name))
        {
            case { ValueKind: JsonValueKind.Object } value:
                return new JsonFields(value, $"{path}{name}.", faults);
            case null:
                return null;
            default:
                Fault(name, "must be an object in braces");
                return null;
        }
    }

    /// <summary>"claim, quote or figure".</summary>
    internal static string Choices(IEnumerable<string> tokens)
    {
        var all = tokens.ToArray();
        return string.Join(", ", all[..^1]) + " or " + all[^1];
    }

    private T? Parsed<T>(string name, Func<string, T?> parse, Func<string> otherwise)
        where T : struct
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var value = parse(text);
        if (value is null)
        {
            Fault(name, otherwise());
        }

        return value;
    }
}
