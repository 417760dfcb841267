using System.Globalization;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Tests.Facts;

public class KeySequenceTests
{
    private static readonly DateTimeOffset s_now = DateTimeOffset.Parse("2021-07-24T06:00:00.123Z", CultureInfo.InvariantCulture);

    [Fact]
    public void Each_key_is_greater_than_the_one_before()
    {
        var keys = new KeySequence(s_now);
        var all = Enumerable.Range(0, 20_000).Select(_ => keys.Next()).ToArray();
        Assert.Equal(all.Select(Digits).Order(StringComparer.Ordinal), all.Select(Digits));
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void A_key_is_of_version_7_and_tells_its_time()
    {
        var key = new KeySequence(s_now).Next();
        Assert.Equal((7, s_now.ToUnixTimeMilliseconds()), (key.Version, long.Parse(Digits(key)[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        Assert.Contains(Digits(key)[16], "89ab");
    }

    [Fact]
    public void Two_sequences_of_one_time_have_no_key_in_common()
    {
        var (one, other) = (new KeySequence(s_now), new KeySequence(s_now));
        Assert.Empty(Enumerable.Range(0, 1_000).Select(_ => one.Next()).Intersect(Enumerable.Range(0, 1_000).Select(_ => other.Next())));
    }

    private static string Digits(Guid key) => key.ToString("N");
}
