using System.Globalization;
using CsCheck;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class NumberReaderTests
{
    private static readonly string[] Pieces =
        ["one", "An", "a", "DEUX", "zéro", "Zero", "quatre", "cent", "US$", "A$", "NIS", "eur", "EUR", "R$", "x", "ones", "tw", "two", " ", "-", "$", "€", ".5", "5", "%", "G", "_", "\u0301", "½", "moitié", "Half", "thousand"];

    [Theory]
    [InlineData("41%", "41", "%")]
    [InlineData("41 %", "41", "%")]
    [InlineData("41\u00a0%", "41", "%")]
    [InlineData("41\u202f%", "41", "%")]
    [InlineData("41 percent", "41", "%")]
    [InlineData("41 per cent", "41", "%")]
    [InlineData("41 pour cent", "41", "%")]
    [InlineData("41pc", "41", "%")]
    [InlineData("41,5 %", "41.5", "%")]
    [InlineData("forty-one per cent", "41", "%")]
    [InlineData("Forty one percent", "41", "%")]
    [InlineData("quarante et un pour cent", "41", "%")]
    [InlineData("one per cent", "1", "%")]
    [InlineData("soixante-dix", "70", null)]
    [InlineData("soixante et onze", "71", null)]
    [InlineData("soixante-dix-sept", "77", null)]
    [InlineData("quatre-vingts", "80", null)]
    [InlineData("quatre-vingt-un", "81", null)]
    [InlineData("quatre-vingt-dix-sept", "97", null)]
    [InlineData("septante-deux", "72", null)]
    [InlineData("deux cent trente mille", "230000", null)]
    [InlineData("mille deux cents", "1200", null)]
    [InlineData("trois millions deux cent mille", "3200000", null)]
    [InlineData("un milliard", "1000000000", null)]
    [InlineData("1.2bn", "1200000000", null)]
    [InlineData("1.2 billion", "1200000000", null)]
    [InlineData("1,200,000", "1200000", null)]
    [InlineData("1 200 000", "1200000", null)]
    [InlineData("1\u202f200\u202f000", "1200000", null)]
    [InlineData("1.200.000", "1200000", null)]
    [InlineData("1'200'000", "1200000", null)]
    [InlineData("1,200", "1200", null)]
    [InlineData("1.200", "1.2", null)]
    [InlineData("1,200.50", "1200.5", null)]
    [InlineData("1.200,50", "1200.5", null)]
    [InlineData("1 200,50", "1200.5", null)]
    [InlineData("12,34,567", "1234567", null)]
    [InlineData("0,200", "0.2", null)]
    [InlineData(".5", "0.5", null)]
    [InlineData("1,2 milliard", "1200000000", null)]
    [InlineData("1,2 milliard d'euros", "1200000000", "EUR")]
    [InlineData("3 millions de dollars", "3000000", "USD")]
    [InlineData("€3.4 million", "3400000", "EUR")]
    [InlineData("€ 3.4m", "3400000", "EUR")]
    [InlineData("3,4 M€", "3400000", "EUR")]
    [InlineData("3,4 millions d’euros", "3400000", "EUR")]
    [InlineData("12 Md€", "12000000000", "EUR")]
    [InlineData("$5m", "5000000", "USD")]
    [InlineData("US$5 million", "5000000", "USD")]
    [InlineData("£200k", "200000", "GBP")]
    [InlineData("NIS 40 million", "40000000", "ILS")]
    [InlineData("40 million shekels", "40000000", "ILS")]
    [InlineData("₪40", "40", "ILS")]
    [InlineData("5 EUR", "5", "EUR")]
    [InlineData("5 million US dollars", "5000000", "USD")]
    [InlineData("half", "0.5", null)]
    [InlineData("la moitié", "0.5", null)]
    [InlineData("three quarters", "0.75", null)]
    [InlineData("half a million", "500000", null)]
    [InlineData("a dozen", "12", null)]
    [InlineData("two dozen", "24", null)]
    [InlineData("une centaine", "100", null)]
    [InlineData("a hundred and five thousand", "105000", null)]
    [InlineData("a million", "1000000", null)]
    [InlineData("two million three hundred thousand and five", "2300005", null)]
    [InlineData("twelve hundred", "1200", null)]
    [InlineData("200 thousand", "200000", null)]
    [InlineData("2½", "2.5", null)]
    [InlineData("-5 %", "-5", "%")]
    [InlineData("−5 %", "-5", "%")]
    [InlineData("-€5m", "-5000000", "EUR")]
    public void Finds_one_number_in_what_people_print(string text, string value, string? unit)
    {
        var number = Assert.Single(NumberReader.ReadAll("x " + text + " y"));
        Assert.Equal((decimal.Parse(value, CultureInfo.InvariantCulture), unit), (number.Value, number.Unit));
    }

    [Theory]
    [InlineData("a third", 1, 3)]
    [InlineData("one third", 1, 3)]
    [InlineData("un tiers", 1, 3)]
    [InlineData("two thirds", 2, 3)]
    [InlineData("deux tiers", 2, 3)]
    [InlineData("four-fifths", 4, 5)]
    public void Reads_ratios(string text, int part, int whole) =>
        Assert.Equal((decimal)part / whole, Assert.Single(NumberReader.ReadAll(text)).Value);

    [Fact]
    public void No_number_begins_where_a_glance_says_so() => Gen.OneOf(Hostile.Text, Gen.OneOf(Gen.OneOf(Pieces), Gen.Char['\0', '\u2100'].Select(c => c.ToString())).Array[0, 12].Select(string.Concat)).Sample(text =>
    {
        for (var position = 0; position < text.Length; position++)
        {
            if (!NumberStarts.MayBeAt(text, position))
            {
                Assert.False(NumberReader.TryReadAt(text, position, allowDoubtful: true, out _, out var end));
                Assert.Equal(Math.Max(LetterWords.EndOf(text, position), position + 1), Math.Max(end, position + 1));
            }
        }
    }, iter: 20_000);

    [Theory]
    [InlineData("F-12")]
    [InlineData("COVID-19")]
    [InlineData("the 21st century")]
    [InlineData("le 1er août")]
    [InlineData("forty-first")]
    [InlineData("the twenty-third")]
    [InlineData("5G and 3D")]
    [InlineData("24/07/2021")]
    [InlineData("24.07.2021")]
    [InlineData("2021-07-24")]
    [InlineData("12:30")]
    [InlineData("version 1.2.3")]
    [InlineData("no one said so")]
    [InlineData("un homme a dit")]
    [InlineData("police seize drugs")]
    [InlineData("1,2,3")]
    [InlineData("99999999999999999999999999999999999999999999999")]
    [InlineData("79228162514264337593543950335 billion")]
    [InlineData("")]
    public void Finds_no_number_in_names_dates_ordinals_and_articles(string text) => Assert.Empty(NumberReader.ReadAll(text));

    [Fact]
    public void Finds_every_number_where_it_stands()
    {
        const string Text = "In 2021, 41 % of $3bn went to 20 firms of the 1960s.";
        var numbers = NumberReader.ReadAll(Text);
        Assert.Equal(["2021", "41 %", "$3bn", "20", "1960s"], numbers.Select(number => Text.Substring(number.Start, number.Length)));
        Assert.Equal([true, false, false, false, true], numbers.Select(number => number.IsYearLike));
    }

    [Theory]
    [InlineData("one in five", 2)]
    [InlineData("10-15 %", 2)]
    [InlineData("4 in 10", 2)]
    public void Counts_both_numbers_of_a_ratio_or_range(string text, int count) => Assert.Equal(count, NumberReader.ReadAll(text).Length);

    [Theory]
    [InlineData("41 per cent", "n41pct")]
    [InlineData("41,50 %", "n41p5pct")]
    [InlineData("1.2bn", "n1200000000")]
    [InlineData("€3.4 million", "n3400000eur")]
    [InlineData("half", "n0p5")]
    [InlineData("un tiers", "n0p333333")]
    [InlineData("-5", "nneg5")]
    [InlineData("20", "n20")]
    public void Gives_every_form_of_a_number_one_index_word(string text, string token) =>
        Assert.Equal(token, Assert.Single(NumberReader.ReadAll(text)).Token);

    [Theory]
    [InlineData("about 41 %", "41", "%", FigureQualifier.About)]
    [InlineData("over 1.2bn", "1200000000", null, FigureQualifier.Over)]
    [InlineData("at least 20", "20", null, FigureQualifier.AtLeast)]
    [InlineData("up to €3m", "3000000", "EUR", FigureQualifier.UpTo)]
    [InlineData("no more than 3", "3", null, FigureQualifier.UpTo)]
    [InlineData("environ 41 %", "41", "%", FigureQualifier.About)]
    [InlineData("plus de 50 000", "50000", null, FigureQualifier.Over)]
    [InlineData("jusqu'à 3 M€", "3000000", "EUR", FigureQualifier.UpTo)]
    [InlineData("~41%", "41", "%", FigureQualifier.About)]
    [InlineData("41+", "41", null, FigureQualifier.AtLeast)]
    [InlineData("fewer than a dozen", "12", null, FigureQualifier.Under)]
    [InlineData("one", "1", null, null)]
    [InlineData(" 41 % ", "41", "%", null)]
    public void Reads_a_whole_text_with_its_qualifier(string text, string value, string? unit, FigureQualifier? qualifier)
    {
        Assert.True(NumberReader.TryRead(text, out var figure));
        Assert.Equal(new ReadFigure(decimal.Parse(value, CultureInfo.InvariantCulture), unit, qualifier), figure);
    }

    [Theory]
    [InlineData("41 % of companies")]
    [InlineData("4 in 10")]
    [InlineData("about")]
    [InlineData("many")]
    [InlineData("")]
    public void Refuses_a_text_that_is_more_or_less_than_a_number(string text) => Assert.False(NumberReader.TryRead(text, out _));

    [Fact]
    public void Never_throws_and_stays_inside_the_text() => Hostile.Text.Sample(
        text =>
        {
            NumberReader.TryRead(text, out _);
            return NumberReader.ReadAll(text).All(number =>
                number.Start >= 0 && number.Length > 0 && number.Start + number.Length <= text.Length && number.Token.All(char.IsAsciiLetterOrDigit));
        },
        iter: 30_000);

    [Fact]
    public void Reads_any_whole_number_back_in_English_groups() => Gen.Long[0, 999_999_999_999_999].Sample(value =>
        NumberReader.ReadAll(value.ToString("N0", CultureInfo.InvariantCulture)) is [var number] && number.Value == value);
}
