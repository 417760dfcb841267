using CsCheck;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class PastedTextTests
{
    [Theory]
    [InlineData("500 million animals died — Ilhan Omar (@IlhanMN) January 6, 2020", "500 million animals died", "Ilhan Omar", 2020, 1, 6)]
    [InlineData("C'est faux – Marie Curie (@mc) 7 novembre 2020", "C'est faux", "Marie Curie", 2020, 11, 7)]
    public void A_signature_leaves_its_name_and_its_day(string pasted, string words, string author, int year, int month, int day)
    {
        var read = PastedText.Of(pasted);

        Assert.Equal(words, Spaced(read.Text));
        Assert.Equal(author, Spaced(read.Author));
        Assert.Equal(new DateOnly(year, month, day), read.WrittenOn);
    }

    [Theory]
    [InlineData("All gone — Somebody (@some_body) once")]
    [InlineData("All gone — Somebody (@some_body) 2020")]
    public void A_signature_without_a_day_gives_none(string pasted)
    {
        var read = PastedText.Of(pasted);

        Assert.Equal("All gone", Spaced(read.Text));
        Assert.Equal("Somebody", Spaced(read.Author));
        Assert.Null(read.WrittenOn);
    }

    [Theory]
    [InlineData("Look https://t.co/AbC123 here", "Look here")]
    [InlineData("Look pic.twitter.com/AbC123", "Look")]
    [InlineData("See www.example.org/a?b=c, and bit.ly/xy", "See and")]
    [InlineData("RT it burns!", "it burns")]
    [InlineData("#AustralianFires are real", "Australian Fires are real")]
    [InlineData("#Covid19", "Covid 19")]
    [InlineData("#stop_the_war", "stop the war")]
    [InlineData("@IlhanOmar says", "Ilhan Omar says")]
    public void Links_go_and_tags_and_handles_come_apart_into_words(string pasted, string words) => Assert.Equal(words, Spaced(PastedText.Of(pasted).Text));

    [Theory]
    [InlineData("What share of global cybersecurity investment goes to Israeli companies")]
    [InlineData("Daniel Cohen — a researcher — said on January 6, 2020 that it would shift the problem")]
    [InlineData("41 % (of all) in 2019, “letter for letter”")]
    [InlineData("")]
    public void What_is_no_post_stays_as_it_is(string text) => Assert.Equal(new PastedText(text, string.Empty, null), PastedText.Of(text));

    [Fact]
    public void Takes_any_text() =>
        Gen.Select(Hostile.Text, Gen.OneOf("", " — A (@b) ", "#", "@", "https://", " — ", "(@x) January 6, 2020"), Hostile.Text).Sample((before, piece, after) =>
            Assert.Equal(PastedText.Of(before + piece + after), PastedText.Of(before + piece + after)), iter: 5_000);

    [Fact]
    public void No_tag_mark_or_link_of_any_text_is_left() => Hostile.Text.Sample(text =>
    {
        var words = PastedText.Of(text).Text;
        Assert.DoesNotContain('?', words);
        Assert.DoesNotContain('!', words);
        Assert.DoesNotContain("https://e", words, StringComparison.OrdinalIgnoreCase);
    });

    private static string Spaced(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
