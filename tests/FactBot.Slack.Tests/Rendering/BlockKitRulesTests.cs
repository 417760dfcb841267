using FactBot.Testing.BlockKit;

namespace FactBot.Slack.Tests.Rendering;

/// <summary>The judge of all others has to bite.</summary>
public class BlockKitRulesTests
{
    [Fact]
    public void A_good_message_has_no_fault() => Assert.Empty(BlockKitRules.Faults(Message("""{"type":"divider"}""")));

    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"<!channel>"}}""", "a mention")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"<@U1>"}}""", "a mention")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"a & b"}}""", "bare &")]
    [InlineData("""{"type":"section","text":{"type":"plain_text","text":"x"}}""", "emoji codes")]
    [InlineData("""{"type":"section","text":{"type":"plain_text","text":" ","emoji":false}}""", "nothing to see")]
    [InlineData("""{"type":"section"}""", "needs text")]
    [InlineData("""{"type":"header","text":{"type":"mrkdwn","text":"x"}}""", "not allowed here")]
    [InlineData("""{"type":"context","elements":[]}""", "0 items")]
    [InlineData("""{"type":"markdown","text":"x"}""", "unknown block")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"broadcast","range":"here"}]}]}""", "is interpreted")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"link","text":"x","url":"javascript:x"}]}]}""", "not the web")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":""}]}]}""", "is empty")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x","emoji":false}}]}""", "needs action_id")]
    [InlineData("""{"type":"actions","elements":[{"type":"overflow","action_id":"a","options":[]}]}""", "0 items")]
    [InlineData("""{"type":"input","block_id":"b","label":{"type":"plain_text","text":"x","emoji":false},"element":{"type":"plain_text_input","action_id":"a"}}""", "does not belong in a message")]
    public void A_broken_rule_is_found(string block, string what) =>
        Assert.Contains(BlockKitRules.Faults(Message(block)), fault => fault.Contains(what, StringComparison.Ordinal));

    [Fact]
    public void Numbers_and_lengths_are_counted()
    {
        var button = """{"type":"button","action_id":"a","value":"V","text":{"type":"plain_text","text":"x","emoji":false}}""";

        Assert.Contains(BlockKitRules.Faults(Message(string.Join(',', Enumerable.Repeat("""{"type":"divider"}""", 51)))), fault => fault.Contains("51 items", StringComparison.Ordinal));
        Assert.Contains(BlockKitRules.Faults(Message(Actions(button.Replace("V", new string('v', 2_001), StringComparison.Ordinal)))), fault => fault.Contains("2001 characters, limit 2000", StringComparison.Ordinal));
        Assert.Contains(BlockKitRules.Faults(Message(Actions(button) + "," + Actions(button))), fault => fault.Contains("there already", StringComparison.Ordinal));
        Assert.Contains(BlockKitRules.Faults($$"""{"text":"{{new string('x', 4_001)}}","blocks":[{"type":"divider"}],"unfurl_links":false}"""), fault => fault.Contains("4001 characters", StringComparison.Ordinal));
        Assert.Contains(BlockKitRules.Faults("""{"type":"modal","title":{"type":"plain_text","text":"A title that is much too long","emoji":false},"blocks":[{"type":"divider"}]}"""), fault => fault.Contains("limit 24", StringComparison.Ordinal));
    }

    [Fact]
    public void A_faulty_payload_stops_a_test() => Assert.Throws<InvalidOperationException>(() => BlockKitRules.Hold(Message("""{"type":"section"}""")));

    private static string Message(string blocks) => $$"""{"text":"x","blocks":[{{blocks}}],"unfurl_links":false}""";

    private static string Actions(string elements) => $$"""{"type":"actions","elements":[{{elements}}]}""";
}
