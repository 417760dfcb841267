using CsCheck;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> s_word = Gen.Char["abc"].Array[0, 9].Select(letters => new string(letters));

    [Theory]
    [InlineData("bennet", "bennett", 1)]
    [InlineData("lapid", "alpid", 1)]
    [InlineData("mack", "mark", 1)]
    [InlineData("gantz", "ganz", 1)]
    [InlineData("netanyahu", "netanyau", 1)]
    [InlineData("abc", "cba", 2)]
    public void Slips_are_counted(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Within(3, left, right));
        Assert.Null(EditDistance.Within(distance - 1, left, right));
    }

    [Fact]
    public void It_is_the_distance_that_the_whole_table_gives() =>
        Gen.Select(s_word, s_word, Gen.Int[0, 3], Gen.Int[1, 4]).Sample((left, right, most, exchange) =>
        {
            var whole = Whole(left, right, exchange);
            Assert.Equal(whole <= most ? whole : null, EditDistance.Within(most, left, right, exchange));
        });

    private static int Whole(string left, string right, int exchange)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : exchange),
                    1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }
}
