using CsCheck;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class IndexWordsTests
{
    [Theory]
    [InlineData("The price of oil is up", "'the price 'of oil 'is 'up")]
    [InlineData("le prix de l'argent et du pétrole", "'le prix 'de argent 'et 'du petrol")]
    [InlineData("John's law", "john law")]
    [InlineData("", "")]
    public void Articles_and_the_like_are_marked_in_their_places(string text, string words) => Assert.Equal(words, string.Join(' ', IndexWords.InOrder(text)));

    [Theory]
    [InlineData("The price of oil", "price oil")]
    [InlineData("the US and us", "usa")]
    [InlineData("U.S. and U.K. troops", "usa uk troop")]
    [InlineData("cyber-security", "cyber secur cybersecur")]
    [InlineData("United States", "unit state usa")]
    [InlineData("שלום — Ελλάς", "שלום ελλασ")]
    [InlineData("𝔉𝔞𝔠𝔱 ﬁrm", "fact firm")]
    [InlineData("Rusʹ ͺ ʹʹ-ʹʹ", "rus")]
    [InlineData("ﷺ", "صلىاللهعليهوسلم")]
    public void What_is_found_by_leaves_them_out(string text, string words) => Assert.Equal(words, string.Join(' ', IndexWords.Of(text)));

    [Theory]
    [InlineData("l'État", "l’État")]
    [InlineData("Марʼяна", "Мар'яна")]
    [InlineData("41 %", "41%")]
    [InlineData("€3.4 million", "3.4 million euros")]
    [InlineData("ÉTATS", "etats")]
    public void Ways_to_write_the_same_have_the_same_words(string left, string right) => Assert.Equal(IndexWords.Of(left), IndexWords.Of(right));

    [Fact]
    public void No_letter_breaks_a_word_in_two() => Assert.All(
        Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsLetterOrDigit),
        letter => Assert.DoesNotContain(IndexWords.Words($"x{letter}y"), word => word.Folded.AsSpan().ContainsAny(' ', SearchText.FunctionMark)));

    [Fact]
    public void Index_words_of_any_text_hold_no_space_and_are_what_is_left_of_all() => Hostile.Text.Sample(text =>
    {
        var all = IndexWords.InOrder(text);
        Assert.All(all, word => Assert.False(word.Length == 0 || word.Any(char.IsWhiteSpace)));
        Assert.Equal(all.Where(word => word[0] != SearchText.FunctionMark), IndexWords.Of(text));
    });
}
