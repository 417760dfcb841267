using CsCheck;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Tests.Facts;

public class PartialDateReaderTests
{
    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("July 2021", "2021-07")]
    [InlineData("july, 2021", "2021-07")]
    [InlineData("24 July 2021", "2021-07-24")]
    [InlineData("July 24, 2021", "2021-07-24")]
    [InlineData("24th of July 2021", "2021-07-24")]
    [InlineData("July 24th 2021", "2021-07-24")]
    [InlineData("Saturday, 24 Jul. 2021", "2021-07-24")]
    [InlineData("on 24 July 2021", "2021-07-24")]
    [InlineData("2021-07-24", "2021-07-24")]
    [InlineData("2021/7/24", "2021-07-24")]
    [InlineData("24/07/2021", "2021-07-24")]
    [InlineData("07/24/2021", "2021-07-24")]
    [InlineData("05/05/2021", "2021-05-05")]
    [InlineData("24.07.2021", "2021-07-24")]
    [InlineData("04.05.2021", "2021-05-04")]
    [InlineData("07/2021", "2021-07")]
    [InlineData("juillet 2021", "2021-07")]
    [InlineData("24 juillet 2021", "2021-07-24")]
    [InlineData("le samedi 24 juillet 2021", "2021-07-24")]
    [InlineData("1er août 2021", "2021-08-01")]
    [InlineData("15 févr. 2021", "2021-02-15")]
    [InlineData("winter 2021", "2021-24")]
    [InlineData("hiver 2021", "2021-24")]
    [InlineData("été 2021", "2021-22")]
    [InlineData("Spring of 2021", "2021-21")]
    [InlineData("circa 1973", "1973~")]
    [InlineData("c. 1973", "1973~")]
    [InlineData("about 1973", "1973~")]
    [InlineData("vers 1973", "1973~")]
    [InlineData("1973~", "1973~")]
    [InlineData("2019-2021", "2019/2021")]
    [InlineData("2019–2021", "2019/2021")]
    [InlineData("2019/2021", "2019/2021")]
    [InlineData("from 2019 to 2021", "2019/2021")]
    [InlineData("between 2019 and 2021", "2019/2021")]
    [InlineData("de 2019 à 2021", "2019/2021")]
    [InlineData("du 24 au 26 juillet 2021", "2021-07-24/2021-07-26")]
    [InlineData("July–August 2021", "2021-07/2021-08")]
    [InlineData("24–26 July 2021", "2021-07-24/2021-07-26")]
    [InlineData("24 July – 2 August 2021", "2021-07-24/2021-08-02")]
    [InlineData("December 2020 to January 2021", "2020-12/2021-01")]
    [InlineData("the 1960s", "1960/1969")]
    [InlineData("1960's", "1960/1969")]
    [InlineData("les années 1960", "1960/1969")]
    [InlineData("2021-24", "2021-24")]
    public void Reads_dates_as_people_write_them(string text, string edtf)
    {
        Assert.True(PartialDateReader.TryRead(text, out var date));
        Assert.Equal(edtf, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("last week")]
    [InlineData("today")]
    [InlineData("31 February 2021")]
    [InlineData("2021-13")]
    [InlineData("July")]
    [InlineData("24 2021")]
    [InlineData("2021 to 2019")]
    [InlineData("0000")]
    [InlineData("July July 2021")]
    public void Refuses_what_is_no_date(string text) => Assert.Equal(new DateReading(null, false), PartialDateReader.Read(text));

    [Fact]
    public void Says_when_day_and_month_cannot_be_told_apart() => Assert.Equal(new DateReading(null, true), PartialDateReader.Read("04/05/2021"));

    [Theory]
    [InlineData("today", "2021-03-01")]
    [InlineData("yesterday", "2021-02-28")]
    [InlineData("hier", "2021-02-28")]
    [InlineData("aujourd’hui", "2021-03-01")]
    public void Knows_today_and_yesterday_when_told_the_day(string text, string edtf) =>
        Assert.Equal(edtf, PartialDateReader.Read(text, new DateOnly(2021, 3, 1)).Date.ToString());

    [Theory]
    [InlineData("2021-07-24", "24 July 2021")]
    [InlineData("2021-07", "July 2021")]
    [InlineData("2021-24", "winter 2021")]
    [InlineData("1973~", "about 1973")]
    [InlineData("2019/2021", "2019–2021")]
    [InlineData("2021-07/2021-08", "July–August 2021")]
    [InlineData("2021-07-24/2021-07-26", "24–26 July 2021")]
    [InlineData("2020-12/2021-01", "December 2020 – January 2021")]
    public void Writes_dates_for_people(string edtf, string human)
    {
        Assert.True(PartialDate.TryParse(edtf, out var date));
        Assert.Equal(human, PartialDateText.Human(date));
    }

    [Fact]
    public void Reads_back_every_date_it_writes() => RandomFacts.Date.Sample(
        date => PartialDateReader.Read(PartialDateText.Human(date)).Date == date && PartialDateReader.Read(PartialDateText.French(date)).Date == date && PartialDateReader.Read(date.ToString()).Date == date,
        iter: 50_000);

    [Theory]
    [InlineData("2021-07-24", "24 juillet 2021")]
    [InlineData("2024-02-01", "1er février 2024")]
    [InlineData("1973~", "vers 1973")]
    [InlineData("2021-07/2021-08", "juillet–août 2021")]
    [InlineData("2021-08-01/2021-08-05", "1er–5 août 2021")]
    public void Is_said_in_French(string written, string french) =>
        Assert.Equal(french, PartialDateText.French(PartialDateReader.Read(written).Date!.Value));

    [Fact]
    public void Never_throws() => Gen.OneOf(Hostile.Text, Hostile.Mutated(RandomFacts.Date.Select(PartialDateText.Human))).Sample(
        text =>
        {
            var reading = PartialDateReader.Read(text, DateOnly.MinValue);
            return reading.Date is not { } date || (date.Start.Exists && date.FirstDay <= date.LastDay);
        },
        iter: 30_000);
}
