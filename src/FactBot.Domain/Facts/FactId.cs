using System.Globalization;

namespace FactBot.Domain.Facts;

/// <summary>The number people type, counted per newsroom from 1 and printed as <c>F-1042</c>.</summary>
/// <param name="Number">The number; 0 is <see cref="None"/>.</param>
public readonly record struct FactId(long Number) : IComparable<FactId>
{
    /// <summary>The id of a fact that no store has accepted yet.</summary>
    public static FactId None => default;

    /// <summary>Reads <c>F-12</c>, <c>f12</c>, <c>#F-12</c> or <c>F 12</c>; a bare number is not an id.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FactId id)
    {
        id = None;
        text = text.Trim().TrimStart('#');
        if (text.Length < 2 || text[0] is not ('F' or 'f'))
        {
            return false;
        }

        var digits = text[1..].TrimStart(" -‐‑–").Trim();
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number <= 0)
        {
            return false;
        }

        id = new FactId(number);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(FactId other) => Number.CompareTo(other.Number);

    /// <summary>The id as people read it: <c>F-12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"F-{Number}");

    /// <summary>Orders ids by number.</summary>
    public static bool operator <(FactId left, FactId right) => left.Number < right.Number;

    /// <summary>Orders ids by number.</summary>
    public static bool operator >(FactId left, FactId right) => left.Number > right.Number;

    /// <summary>Orders ids by number.</summary>
    public static bool operator <=(FactId left, FactId right) => left.Number <= right.Number;

    /// <summary>Orders ids by number.</summary>
    public static bool operator >=(FactId left, FactId right) => left.Number >= right.Number;
}
