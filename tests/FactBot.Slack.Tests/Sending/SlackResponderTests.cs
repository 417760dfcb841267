using FactBot.Slack.Sending;

namespace FactBot.Slack.Tests.Sending;

public sealed class SlackResponderTests
{
    private const string Hook = "/commands/T01/2/x";

    [Theory]
    [InlineData("ok")]
    [InlineData("")]
    [InlineData("""{"ok":true}""")]
    public async Task An_answer_is_posted_without_a_token(string said)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Hook, Scene.Text(said));

        Assert.IsType<SlackAnswer.Ok>(await PostAsync(slack));
        Assert.Equal("""{"text":"41 %"}""", slack.Only(Hook).Text);
        Assert.Equal("application/json; charset=utf-8", slack.Only(Hook).Header("Content-Type"));
        Assert.Null(slack.Only(Hook).Header("Authorization"));
    }

    [Theory]
    [InlineData(404, "expired_url", "expired_url")]
    [InlineData(404, """{"ok":false,"error":"used_url"}""", "used_url")]
    [InlineData(200, """{"ok":false,"error":"used_url"}""", "used_url")]
    [InlineData(404, "", "expired_url")]
    [InlineData(404, "<html>gone</html>", "expired_url")]
    [InlineData(410, "used_url", "used_url")]
    [InlineData(302, "", "http_302")]
    [InlineData(400, "invalid_payload", "invalid_payload")]
    public async Task A_used_up_address_is_refused(int status, string said, string code)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Hook, Scene.Text(said, status));

        var error = Assert.IsType<SlackAnswer.Refused>(await PostAsync(slack)).Error;

        Assert.Equal(("response_url", code), (error.Method, error.Code));
        Assert.Equal(SlackErrorConcern.Ours, error.Concern);
        Assert.DoesNotContain("ApiBaseUrl", error.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "", true)]
    [InlineData(503, "busy", true)]
    [InlineData(429, "", false)]
    public async Task A_moments_trouble_is_tried_later(int status, string said, bool mayHaveArrived)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Hook, Scene.Text(said, status));

        Assert.Equal(mayHaveArrived, Assert.IsType<SlackAnswer.TryLater>(await PostAsync(slack)).MayHaveArrived);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await PlayedSlack.StartAsync();
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Hook, Scene.RedirectTo(elsewhere.Address.AbsoluteUri));

        Assert.IsType<SlackAnswer.Refused>(await PostAsync(slack));
        Assert.Empty(elsewhere.Received);
    }

    private static async Task<SlackAnswer> PostAsync(PlayedSlack slack)
    {
        var url = ResponseUrl.TryAccept(new Uri(slack.Address, Hook).AbsoluteUri, slack.Addresses)!;
        return await new SlackResponder(new SlackTransport(slack.Client, TimeProvider.System)).PostAsync(url, """{"text":"41 %"}"""u8.ToArray(), TestContext.Current.CancellationToken);
    }
}
