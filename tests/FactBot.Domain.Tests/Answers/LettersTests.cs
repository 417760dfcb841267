using FactBot.Domain.Answers;

namespace FactBot.Domain.Tests.Answers;

public sealed class LettersTests
{
    [Theory]
    [InlineData("mack", 3)]
    [InlineData("mac", 2)]
    [InlineData("ab", 1)]
    [InlineData("a", 1)]
    [InlineData("banana", 5)]
    public void A_word_has_a_sequence_for_each_four_letters_with_its_beginning_and_its_end(string word, int count) => Assert.Equal(count, Of(word).Length);

    [Fact]
    public void Words_share_the_sequences_that_they_have_in_common()
    {
        Assert.Single(Of("mack").Intersect(Of("macro")));
        Assert.Single(Of("stack").Intersect(Of("mack")));
        Assert.Empty(Of("a").Intersect(Of("ab")));
        Assert.Empty(Of("tack").Intersect(Of("cat")));
    }

    [Theory]
    [InlineData("banana")]
    [InlineData("anananananananan")]
    [InlineData("the quick brown fox jumps over the lazy dog and goes on and on until the table has had to be made larger than it was")]
    public void A_text_has_each_sequence_once_and_the_next_text_begins_anew(string text)
    {
        var table = new SequenceTable();
        for (var time = 0; time < 2; time++)
        {
            table.Begin(text.Length);
            Assert.Equal(Of(text).Distinct(), Of(text).Where(table.Add).ToArray());
        }
    }

    private static ulong[] Of(string word)
    {
        var all = new List<ulong>();
        foreach (var sequence in new Letters(word))
        {
            all.Add(sequence);
        }

        return [.. all];
    }
}
