using System.Globalization;
using System.Text.Json;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange;

/// <summary>
/// Reads a CSL-JSON date variable: <c>date-parts</c> of numbers or numeric texts with <c>season</c> and
/// <c>circa</c>, or EDTF as <c>raw</c>, <c>edtf</c>, <c>literal</c> or a bare text (schema csl-data 1.0.2 and 1.1).
/// </summary>
internal static class CslDateReader
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <returns>The date, or null when it is none that <see cref="PartialDate"/> can hold.</returns>
    internal static PartialDate? Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return ExchangeDates.ReadLoosely(value.GetString()!);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return value.TryGetProperty("date-parts", out var parts) ? ReadParts(parts, value) : ReadText(value);
    }

    private static PartialDate? ReadText(JsonElement value)
    {
        foreach (var name in (ReadOnlySpan<string>)["edtf", "raw", "literal"])
        {
            if (value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && ExchangeDates.Read(text.GetString()!) is { } date)
            {
                return date with { IsCirca = date.IsCirca || IsCirca(value) };
            }
        }

        return null;
    }

    private static PartialDate? ReadParts(JsonElement parts, JsonElement value)
    {
        if (parts.ValueKind != JsonValueKind.Array || parts.GetArrayLength() is not (1 or 2) || ReadPoint(parts[0]) is not { } start)
        {
            return null;
        }

        DatePoint? end = null;
        if (parts.GetArrayLength() == 2)
        {
            end = ReadPoint(parts[1]);
            if (end is null)
            {
                return null;
            }
        }

        if (value.TryGetProperty("season", out var season))
        {
            if (SeasonOf(season) is not { } number || start.Month is not null || end is not null)
            {
                return null;
            }

            start = start with { Month = 20 + number };
        }

        return start.Exists && end is not { Exists: false } && !(end?.LastDay < start.FirstDay)
            ? new PartialDate(start, end, IsCirca(value))
            : null;
    }

    private static DatePoint? ReadPoint(JsonElement point)
    {
        if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() is < 1 or > 3)
        {
            return null;
        }

        var numbers = point.EnumerateArray().Select(NumberOf).ToArray();
        return Array.TrueForAll(numbers, number => number is not null) && numbers is not [_, > 12, ..]
            ? new DatePoint(numbers[0]!.Value, numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2))
            : null;
    }

    private static int? NumberOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static int? SeasonOf(JsonElement season) => NumberOf(season) switch
    {
        { } number => number is >= 1 and <= 4 ? number : null,
        null when season.ValueKind == JsonValueKind.String
            && Array.FindIndex(Seasons, name => name.Equals(season.GetString(), StringComparison.OrdinalIgnoreCase)) is >= 0 and var index => index + 1,
        _ => null,
    };

    /// <summary>CSL takes a boolean, a number or a text for <c>circa</c>.</summary>
    private static bool IsCirca(JsonElement value) => value.TryGetProperty("circa", out var circa) && circa.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Number => circa.GetRawText() != "0",
        JsonValueKind.String => circa.GetString() is not ("" or "0" or "false"),
        _ => false,
    };
}
