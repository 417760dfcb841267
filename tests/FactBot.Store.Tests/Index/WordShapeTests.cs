using System.Text;
using CsCheck;
using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Index;

namespace FactBot.Store.Tests.Index;

public sealed class WordShapeTests
{
    private static readonly Gen<string> s_word = Gen.Char["abcé漢"].Array[1, 8].Select(letters => new string(letters));

    [Fact]
    public void No_word_that_is_near_is_passed_over() => Gen.Select(s_word, s_word, Gen.Int[1, 2]).Sample((left, right, slips) =>
        Assert.True(EditDistance.Within(slips, left, right) is null || ShapeOf(left).MayBeNear(ShapeOf(right), slips)));

    [Theory]
    [InlineData("bennett", "knesset", false)]
    [InlineData("bennett", "bennet", true)]
    [InlineData("bennett", "benett", true)]
    [InlineData("pegasus", "peg", false)]
    public void Most_others_are(string left, string right, bool mayBe) => Assert.Equal(mayBe, ShapeOf(left).MayBeNear(ShapeOf(right), 1));

    private static WordShape ShapeOf(string word) => WordShape.Of(Encoding.UTF8.GetBytes(word));
}
