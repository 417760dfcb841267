using System.Text.Json;
using CsCheck;
using FactBot.Domain.Facts;
using FactBot.Teams.Rendering;
using FactBot.Testing;

namespace FactBot.Teams.Tests.Rendering;

public class CardDeedTests
{
    [Fact]
    public void Every_deed_comes_back_as_it_was_sent()
    {
        CardDeed[] deeds =
        [
            new CardDeed.Say("show F-1") { Again = "ask" }, new CardDeed.More("lists", 20), new CardDeed.Copy("copy", "“a” & <b>"), new CardDeed.Copy("copy", Command: "show F-1"),
            new CardDeed.Share("show F-1"), new CardDeed.Form("edit F-1"), new CardDeed.Save("add", 2, WantsAnotherSource: true), new CardDeed.SaveExport("F-1 F-2"),
        ];

        Assert.All(deeds, deed => Assert.Equal(deed, Rendered.Deed(Deeds.Button("x", deed))));
        var export = Assert.IsType<CardDeed.Export>(Rendered.Deed(Deeds.Button("x", new CardDeed.Export([new FactId(1), new FactId(2)], "pegasus"))));
        Assert.Equal([new FactId(1), new FactId(2)], export.Facts);
        Assert.Equal("pegasus", export.List);
        Assert.Equal("""{"deed":{"do":"share","command":"show F-1"}}""", Rendered.Data(Deeds.Button("x", deeds[4])).ToString());
    }

    [Fact]
    public void A_button_says_the_same_to_clients_that_cannot_execute()
    {
        var button = Deeds.Button("Cite", new CardDeed.Say("cite F-1"));

        Assert.Equal("deed", button.Verb);
        Assert.Equal(button.Data, button.Fallback!.Data);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"show F-1\"")]
    [InlineData("""{"deed":null}""")]
    [InlineData("""{"deed":"say"}""")]
    [InlineData("""{"deed":{"do":"say"}}""")]
    [InlineData("""{"deed":{"do":"say","command":null}}""")]
    [InlineData("""{"deed":{"do":"delete","command":"x"}}""")]
    [InlineData("""{"deed":{"do":"export","facts":"F-1 F-x"}}""")]
    [InlineData("""{"deed":{"do":"export","facts":null}}""")]
    [InlineData("""{"deed":{"do":"export","facts":["F-1"]}}""")]
    [InlineData("""{"deed":{"do":"more","command":"x","pageStart":"many"}}""")]
    public void Garbage_is_no_deed(string data) => Assert.Null(CardDeed.Read(JsonDocument.Parse(data).RootElement));

    [Fact]
    public void No_data_whatever_makes_reading_throw() => Gen.Select(HostileFacts.Text, HostileFacts.Text).Sample((text, other) =>
    {
        var written = JsonSerializer.Serialize(text);
        string[] shapes = [$$"""{"deed":{{written}} }""", $$"""{"deed":{"do":{{written}},"command":"x"} }""", $$"""{"deed":{"do":"say","command":{{written}} } }""", $$"""{"deed":{"do":"pick","number":0},"choice:0":{{written}} }"""];
        foreach (var shape in shapes)
        {
            using var data = JsonDocument.Parse(shape);
            _ = (CardDeed.Read(data.RootElement), FormDialog.Read(data.RootElement), ListDialog.Read(data.RootElement), ExportDialog.Read(data.RootElement), FileConsentContext.Read(data.RootElement));
        }

        Assert.Equal(Rendered.OnTheWire(text + other), Assert.IsType<CardDeed.Say>(Rendered.Deed(Deeds.Button("x", new CardDeed.Say(text + other)))).Command);
    }, iter: 100);
}
