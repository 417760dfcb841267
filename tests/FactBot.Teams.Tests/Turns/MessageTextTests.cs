using System.Collections.Immutable;
using FactBot.Teams.Turns;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Tests.Turns;

public sealed class MessageTextTests
{
    private static readonly Entity Bot = new() { Type = "mention", Text = "<at>Fact Bot</at>", Mentioned = new ChannelAccount { Id = "28:1" } };
    private static readonly Entity Bob = new() { Type = "mention", Text = "<at>Bob</at>", Mentioned = new ChannelAccount { Id = "29:bob", Name = "Bob Example" } };

    [Theory]
    [InlineData("<at>Fact Bot</at> how tall?", "how tall?")]
    [InlineData("<at>Fact Bot</at>&nbsp;how tall?\r\n", "how tall?")]
    [InlineData("how tall, <at>Fact Bot</at>", "how tall,")]
    [InlineData("<at>Fact Bot</at>, how tall?", "how tall?")]
    [InlineData("<at>Fact Bot</at>", "")]
    [InlineData("add quote “No” by: <at>Bob</at>", "add quote “No” by: Bob Example")]
    [InlineData("R&amp;D &lt; 3 %", "R&D < 3 %")]
    [InlineData("R&D <b>", "R&D <b>")]
    [InlineData("a < b &amp; c", "a < b &amp; c")]
    [InlineData("5 > 3", "5 > 3")]
    [InlineData("<span class=\"inline-compose-card\" id=\"1\">card</span>", "")]
    [InlineData("two  spaces stay", "two  spaces stay")]
    public void The_words_are_read_as_they_were_meant(string text, string meant) =>
        Assert.Equal(meant, MessageText.Of(Message(text, [Bot, Bob])));

    [Fact]
    public void A_mention_that_only_looks_like_one_stays() =>
        Assert.Equal("<at>Fact Bot</at> hi", MessageText.Of(Message("<at>Fact Bot</at> hi", [])));

    [Theory]
    [InlineData("html", "<p>R&amp;D costs <b>3&nbsp;%</b></p><p>says Bob</p>", "R&D costs 3 %\nsays Bob")]
    [InlineData("html", "a<br>b<br/>c", "a\nb\nc")]
    [InlineData("text", "a < b &amp; c", "a < b &amp; c")]
    [InlineData(null, null, "")]
    public void A_message_of_Graph_is_read_as_people_see_it(string? type, string? content, string words) =>
        Assert.Equal(words, MessageText.Of(new MessageBody { ContentType = type, Content = content }));

    private static Activity Message(string text, ImmutableArray<Entity> entities) =>
        new() { Type = "message", Text = text, Entities = entities, Recipient = new ChannelAccount { Id = "28:1" } };
}
