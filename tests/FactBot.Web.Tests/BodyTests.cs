using System.Net;
using System.Text;
using CsCheck;

namespace FactBot.Web.Tests;

public sealed class BodyTests
{
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Only_json_in_utf8_is_read(string mediaType)
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.SendAsync(WebHost.Post("""{"text": "help"}""", mediaType));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("application/json", (await response.JsonAsync()).Text("headline"), StringComparison.Ordinal);
        Assert.Empty(host.Desk.Told);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_larger_than_agreed_is_turned_away_whether_or_not_it_says_its_length(bool saysLength)
    {
        await using var host = await WebHost.StartAsync(options => options with { MaxBodyBytes = 2048 });
        var post = WebHost.Post($$"""{"text": "{{new string('x', 2048)}}"}""");
        post.Headers.TransferEncodingChunked = saysLength ? null : true;

        using var response = await host.SendAsync(post);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("2 KiB", (await response.JsonAsync()).Text("headline"), StringComparison.Ordinal);
        Assert.Empty(host.Desk.Told);
    }

    [Theory]
    [InlineData(2048, true, HttpStatusCode.OK)]
    [InlineData(2048, false, HttpStatusCode.OK)]
    [InlineData(2049, true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(2049, false, HttpStatusCode.RequestEntityTooLarge)]
    public async Task The_limit_is_met_to_the_byte(int length, bool saysLength, HttpStatusCode expected)
    {
        await using var host = await WebHost.StartAsync(options => options with { MaxBodyBytes = 2048 });
        var post = WebHost.Post($$"""{"text":"{{new string('x', length - 11)}}"}""");
        post.Headers.TransferEncodingChunked = saysLength ? null : true;

        using var response = await host.SendAsync(post);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"help\"")]
    [InlineData("""{"text": 5}""")]
    [InlineData("""{"text": "help", "values": {"words": {}}}""")]
    [InlineData("""{"text": "help", "citations": [["x"]]}""")]
    [InlineData("""{"text": "\ud800"}""")]
    [InlineData("""{"text": "help", "key": "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"}""")]
    public async Task What_is_no_message_gets_one_sentence_and_an_example(string body)
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.PostAsync(body);
        var reply = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("refused", reply.Text("outcome"));
        Assert.Contains("for example", reply.Text("headline"), StringComparison.Ordinal);
        Assert.Empty(host.Desk.Told);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public async Task Deep_nesting_is_turned_away(char open, char close)
    {
        await using var host = await WebHost.StartAsync();
        var nested = string.Concat(Enumerable.Repeat(open == '{' ? "{\"a\":" : "[", 5000)) + "1" + new string(close, 5000);

        using var response = await host.PostAsync($$"""{"text": "help", "other": {{nested}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_turned_away()
    {
        await using var host = await WebHost.StartAsync();
        var post = WebHost.Post("");
        post.Content = new ByteArrayContent([.. "{\"text\": \""u8, 0xff, 0xfe, .. "\"}"u8]) { Headers = { ContentType = new("application/json") } };

        using var response = await host.SendAsync(post);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task No_mangled_message_breaks_the_door()
    {
        await using var host = await WebHost.StartAsync();
        var whole = """{"text": "add quote", "values": {"words": "a"}, "citations": [{"source": "b"}], "key": "k"}""";
        var mangled =
            from at in Gen.Int[0, whole.Length - 1]
            from cut in Gen.Int[0, 8]
            from put in Gen.String[0, 4]
            select whole[..at] + put + whole[Math.Min(whole.Length, at + cut)..];

        await mangled.SampleAsync(async body =>
        {
            var post = WebHost.Post("");
            post.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new("application/json") } };
            using var response = await host.SendAsync(post);
            return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest;
        }, iter: 500);
    }
}
