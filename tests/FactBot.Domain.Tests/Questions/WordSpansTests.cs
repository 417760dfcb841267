using CsCheck;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class WordSpansTests
{
    /// <summary>Elided pieces are written in brackets.</summary>
    [Theory]
    [InlineData("l'État", "[l] État")]
    [InlineData("l’État", "[l] État")]
    [InlineData("d'une enquête", "[d] une enquête")]
    [InlineData("qu‘une", "[qu] une")]
    [InlineData("John's law", "John [s] law")]
    [InlineData("aujourd'hui", "aujourd hui")]
    [InlineData("'s alone", "s alone")]
    [InlineData("'quoted' words", "quoted words")]
    [InlineData("the U.S. and the U.K.", "the U.S and the U.K")]
    [InlineData("U.S.A. v. J.K. Rowling", "U.S.A v J.K Rowling")]
    [InlineData("plan B.Then", "plan B Then")]
    [InlineData("av. J.-C. v1.a", "av J C v1 a")]
    [InlineData("cyber-security, 41%!", "cyber security 41")]
    [InlineData("e\u0301te\u0301", "e\u0301te\u0301")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("Україна — Ελλάς", "Україна Ελλάς")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("😀 𝔉𝔞𝔠𝔱", "𝔉𝔞𝔠𝔱")]
    [InlineData("", "")]
    [InlineData(" — ' ", "")]
    public void Goes_through_the_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Spans(text).Select(span => span.IsElided ? $"[{Of(text, span)}]" : Of(text, span))));

    [Fact]
    public void Spans_of_any_text_are_in_order_and_within_it() => Hostile.Text.Sample(text =>
    {
        var end = 0;
        foreach (var span in Spans(text))
        {
            Assert.True(span.Length > 0 && span.Start >= end);
            end = span.Start + span.Length;
        }

        Assert.InRange(end, 0, text.Length);
    });

    private static List<WordSpan> Spans(string text)
    {
        var all = new List<WordSpan>();
        var spans = new WordSpans(text);
        while (spans.MoveNext())
        {
            all.Add(spans.Current);
        }

        return all;
    }

    private static string Of(string text, WordSpan span) => text.Substring(span.Start, span.Length);
}
