using FactBot.Testing.AdaptiveCards;

namespace FactBot.Teams.Tests.Rendering;

/// <summary>The judge of all others has to bite.</summary>
public class AdaptiveCardRulesTests
{
    private const string Run = """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"x"}]}""";

    [Fact]
    public void A_good_card_has_no_fault() => Assert.Empty(AdaptiveCardRules.Faults(Card(Run)));

    [Theory]
    [InlineData("""{"type":"TextBlock","text":"x"}""", "TextBlock is not sent")]
    [InlineData("""{"type":"RichTextBlock","inlines":[]}""", "not empty")]
    [InlineData("""{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":""}]}""", "needs text")]
    [InlineData("""{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"<at>all</at>"}]}""", "clients expand")]
    [InlineData("""{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"{{DATE(2021-07-24T00:00:00Z)}}"}]}""", "clients expand")]
    [InlineData("""{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"${x}"}]}""", "clients expand")]
    [InlineData("""{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"x","weight":"bold"}]}""", "weight is bold")]
    [InlineData("""{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"x","selectAction":{}}]}""", "no member selectAction")]
    [InlineData("""{"type":"RichTextBlock","spacing":null,"inlines":[{"type":"TextRun","text":"x"}]}""", "spacing is")]
    [InlineData("""{"type":"Input.Text","label":"x"}""", "needs text in id")]
    [InlineData("""{"type":"Input.Text","id":"a"}""", "needs text in label")]
    [InlineData("""{"type":"Input.Text","id":"a","label":"x","isRequired":true}""", "says nothing")]
    [InlineData("""{"type":"Input.Text","id":"a","label":"x"},{"type":"Input.Text","id":"a","label":"x"}""", "there already")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"a","label":"x","choices":[{"title":"b","value":"b"}],"value":"c"}""", "none of the choices")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"a","label":"x","choices":[{"title":"b","value":"b"},{"title":"c","value":"b"}]}""", "same value")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":"x","url":"https://example.org"}]}""", "type is Action.OpenUrl")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Submit","title":" ","data":{}}]}""", "without a word")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Submit","title":"x","data":"y"}]}""", "as an object")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"x","verb":"v","data":{"a":1},"fallback":{"type":"Action.Submit","title":"x","data":{"a":2}}}]}""", "does the same")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","title":"x","targetElements":["nowhere"]}]}""", "no element has the id")]
    public void A_broken_rule_is_found(string element, string what) =>
        Assert.Contains(AdaptiveCardRules.Faults(Card(element)), fault => fault.Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("https://example.org/a b")]
    public void An_address_that_is_not_the_web_s_is_found(string url) => Assert.Contains(
        AdaptiveCardRules.Faults(Card($$$"""{"type":"Container","items":[{{{Run}}}],"selectAction":{"type":"Action.OpenUrl","title":"x","url":"{{{url}}}"}}""")),
        fault => fault.Contains("no address of the web", StringComparison.Ordinal));

    [Fact]
    public void Buttons_and_bytes_are_counted()
    {
        var button = """{"type":"Action.Submit","title":"x","data":{}}""";
        var long16 = Run.Replace("\"x\"", $"\"{new string('x', 46_000)}\"", StringComparison.Ordinal);
        var long8 = Run.Replace("\"x\"", $"\"{new string('事', 31_000)}\"", StringComparison.Ordinal);

        Assert.Contains(AdaptiveCardRules.Faults(Card($$"""{"type":"ActionSet","actions":[{{string.Join(',', Enumerable.Repeat(button, 7))}}]}""")), fault => fault.Contains("six buttons", StringComparison.Ordinal));
        Assert.Contains(AdaptiveCardRules.Faults(Card(long16)), fault => fault.Contains("as UTF-16", StringComparison.Ordinal));
        Assert.Contains(AdaptiveCardRules.Faults(Card(long8)), fault => fault.Contains("as UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void A_faulty_card_stops_a_test() => Assert.Throws<InvalidOperationException>(() => AdaptiveCardRules.Hold(Card("""{"type":"TextBlock","text":"x"}""")));

    private static string Card(string body) => $$"""{"type":"AdaptiveCard","version":"1.5","fallbackText":"x","body":[{{body}}]}""";
}
