using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>
/// Reads an instant: <c>2021-07-24T18:00:00Z</c>, <c>24 July 2021 18:00 UTC</c>, <c>2021-07-24 20:00 +02:00</c>.
/// A day alone means its end in UTC. A time needs its zone, because nobody can know which was meant.
/// </summary>
internal static partial class InstantReader
{
    /// <summary>The instant in UTC, or null with the reason.</summary>
    internal static DateTimeOffset? Read(string text, DateOnly today, out bool lacksZone)
    {
        lacksZone = false;
        var match = TimeOfDay().Match(text.Trim());
        var dayText = match.Success ? match.Groups["day"].Value : text;
        if (PartialDateReader.Read(dayText, today).Date is not { Start.Day: not null, End: null, IsCirca: false } date)
        {
            return null;
        }

        if (!match.Success)
        {
            return date.FirstDay == DateOnly.MaxValue ? DateTimeOffset.MaxValue : Utc(date.FirstDay.AddDays(1), TimeSpan.Zero);
        }

        lacksZone = !match.Groups["zone"].Success;
        return lacksZone || Offset(match.Groups["zone"].Value) is not { } offset ? null : At(date.FirstDay, match.Groups["time"].Value, offset);
    }

    /// <summary>What <see cref="Read"/> reads back, to the last digit.</summary>
    internal static string Write(DateTimeOffset instant) => Exchange.FactJsonWriter.Instant(instant);

    private static DateTimeOffset? At(DateOnly day, string time, TimeSpan offset)
    {
        string[] formats = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF"];
        if (!TimeOnly.TryParseExact(time, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var of))
        {
            return null;
        }

        var ticks = day.DayNumber * TimeSpan.TicksPerDay + of.Ticks - offset.Ticks;
        return ticks < 0 || ticks > DateTimeOffset.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private static DateTimeOffset Utc(DateOnly day, TimeSpan time) => new(day.ToDateTime(TimeOnly.FromTimeSpan(time)), TimeSpan.Zero);

    private static TimeSpan? Offset(string zone)
    {
        if (zone.Equals("Z", StringComparison.OrdinalIgnoreCase) || zone.Equals("UTC", StringComparison.OrdinalIgnoreCase) || zone.Equals("GMT", StringComparison.OrdinalIgnoreCase))
        {
            return TimeSpan.Zero;
        }

        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        var minutes = (int.Parse(digits[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(digits[2..], CultureInfo.InvariantCulture);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(zone[0] == '+' ? minutes : -minutes);
    }

    [GeneratedRegex(@"^(?<day>.+?)(T|,? +(at |à )?)(?<time>[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?) ?(?<zone>Z|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();
}
