using System.Text.Json;

namespace FactBot.Csl.Tests;

public class JsonTests
{
    [Fact]
    public void Every_member_finds_its_kind()
    {
        var item = Sheet.Item("\"title\":\"Roads\",\"volume\":3,\"author\":[{\"literal\":\"Desk\"},{}],\"issued\":{\"date-parts\":[[2021,7],[2021,8]],\"circa\":1},\"custom\":{\"x\":1},\"language\":null", type: "report");
        Assert.Equal("report", item.Type);
        Assert.Equal("Roads", item.Texts["title"]);
        Assert.Equal("3", item.Texts["volume"]);
        Assert.Equal([new CslName { Literal = "Desk" }], item.Names["author"]);
        Assert.Equal(new CslDate { Start = new CslDateParts(2021, 7), End = new CslDateParts(2021, 8), Circa = true }, item.Dates["issued"]);
        Assert.DoesNotContain("custom", item.Texts.Keys);
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}")]
    [InlineData("[{\"type\":\"book\"}]")]
    [InlineData("[1]")]
    public void What_is_no_list_of_items_is_refused(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Contains("for example", Assert.Throws<CslException>(() => CslItem.ReadAll(document.RootElement)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"date-parts\":[[2021,14]]}", 2021, 0, 2)]
    [InlineData("{\"date-parts\":[[2021]],\"season\":\"winter\"}", 2021, 0, 4)]
    [InlineData("\"2021-07\"", 2021, 7, 0)]
    [InlineData("{\"raw\":\"2021-22\"}", 2021, 0, 2)]
    [InlineData("{\"raw\":\"Spring 1999\"}", 1999, 0, 1)]
    public void Seasons_and_raw_dates_are_understood(string date, int year, int month, int season) =>
        Assert.Equal(new CslDateParts(year, month, 0, season), Sheet.Item($"\"issued\":{date}").Dates["issued"].Start);

    [Fact]
    public void A_raw_range_has_two_ends()
    {
        var date = Sheet.Item("\"issued\":{\"raw\":\"2020-01-02/2021\"}").Dates["issued"];
        Assert.Equal((new CslDateParts(2020, 1, 2), new CslDateParts(2021)), (date.Start, date.End));
    }
}
