using System.Collections.Immutable;
using System.Text;
using FactBot.Domain.Facts;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Reads the few values that every candidate has straight from their bytes: a search reads hundreds of them.</summary>
internal static class FilterValues
{
    private static readonly ImmutableArray<(byte[] Token, FactKind Value)> Kinds = All<FactKind>();

    private static readonly ImmutableArray<(byte[] Token, LifecycleState Value)> States = All<LifecycleState>();

    internal static FactKind Kind(ReadOnlySpan<byte> token) => Find(Kinds, token);

    internal static LifecycleState State(ReadOnlySpan<byte> token) => Find(States, token);

    /// <summary>A day as <c>2021-07-24</c>; null for no bytes.</summary>
    internal static DateOnly? Day(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        if (text.Length == 10)
        {
            var (year, month, day) = (Number(text[..4]), Number(text.Slice(5, 2)), Number(text.Slice(8, 2)));
            if (year is > 0 and < 10_000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month))
            {
                return new DateOnly(year, month, day);
            }
        }

        throw Values.Unreadable(Encoding.UTF8.GetString(text));
    }

    private static ImmutableArray<(byte[] Token, T Value)> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (Encoding.UTF8.GetBytes(Tokens.Of(value)), value))];

    private static T Find<T>(ImmutableArray<(byte[] Token, T Value)> all, ReadOnlySpan<byte> token)
    {
        foreach (var (known, value) in all)
        {
            if (token.SequenceEqual(known))
            {
                return value;
            }
        }

        throw Values.Unreadable(Encoding.UTF8.GetString(token));
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = digit is >= (byte)'0' and <= (byte)'9' ? (number * 10) + (digit - '0') : int.MinValue / 100;
        }

        return number;
    }
}
