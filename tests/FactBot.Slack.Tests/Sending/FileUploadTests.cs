using System.Text.Json;
using CsCheck;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Tests.Sending;

public sealed class FileUploadTests
{
    private const string Ask = "/api/files.getUploadURLExternal";
    private const string Upload = "/upload/v1/abc";
    private const string Complete = "/api/files.completeUploadExternal";

    private readonly byte[] _bytes = Gen.Byte.Array[70_000].Single();

    [Fact]
    public async Task Every_byte_arrives_and_the_token_does_not()
    {
        await using var slack = await UploadingAsync();

        Assert.IsType<SlackAnswer.Ok>(await ShareAsync(slack));

        Assert.Equal("filename=figures+%C3%A9.csv&length=70000", slack.Only(Ask).Text);
        Assert.Equal(_bytes, slack.Only(Upload).Body);
        Assert.DoesNotContain(slack.Only(Upload).Headers, header => header.Value.Contains("xoxb", StringComparison.Ordinal) || header.Key == "Authorization");
        using var completed = JsonDocument.Parse(slack.Only(Complete).Body);
        Assert.Equal(
            """{"files":[{"id":"F0","title":"Figures"}],"channel_id":"C01","thread_ts":"1795.000001","initial_comment":"12 facts"}""",
            JsonSerializer.Serialize(completed.RootElement));
    }

    [Fact]
    public async Task Without_thread_and_comment_neither_is_named()
    {
        await using var slack = await UploadingAsync();

        Assert.IsType<SlackAnswer.Ok>(await ShareAsync(slack, file => file with { ThreadTs = null, Comment = null }));

        Assert.Equal("""{"files":[{"id":"F0","title":"Figures"}],"channel_id":"C01"}""", slack.Only(Complete).Text);
    }

    [Theory]
    [InlineData("https://attacker.example/upload")]
    [InlineData("https://files.slack.com@attacker.example/upload")]
    [InlineData("http://files.slack.com/upload")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/upload")]
    public async Task Nothing_is_sent_to_a_foreign_address(string address)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{address}}","file_id":"F0"}""");

        var error = Assert.IsType<SlackAnswer.Refused>(await ShareAsync(slack)).Error;

        Assert.Equal("foreign_upload_url", error.Code);
        Assert.Single(slack.Received);
    }

    [Theory]
    [InlineData(Ask, false)]
    [InlineData(Upload, false)]
    [InlineData(Complete, true)]
    public async Task Only_the_last_step_can_have_shown_anything(string broken, bool mayHaveArrived)
    {
        await using var slack = await UploadingAsync();
        slack.On(broken, Scene.Json("{}", status: 500));

        Assert.Equal(mayHaveArrived, Assert.IsType<SlackAnswer.TryLater>(await ShareAsync(slack)).MayHaveArrived);
        Assert.Equal(broken, slack.Received[^1].Path);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(400)]
    public async Task An_upload_that_is_not_taken_is_not_shared(int status)
    {
        await using var elsewhere = await PlayedSlack.StartAsync();
        await using var slack = await UploadingAsync();
        slack.On(Upload, Scene.RedirectTo(elsewhere.Address.AbsoluteUri, status));

        var error = Assert.IsType<SlackAnswer.Refused>(await ShareAsync(slack)).Error;

        Assert.Equal(("upload_url", $"http_{status}"), (error.Method, error.Code));
        Assert.Equal(0, slack.Calls(Complete));
        Assert.Empty(elsewhere.Received);
    }

    private static async Task<PlayedSlack> UploadingAsync()
    {
        var slack = await PlayedSlack.StartAsync();
        return slack
            .OnMethod("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{new Uri(slack.Address, Upload)}}","file_id":"F0"}""")
            .On(Upload, Scene.Text("OK - 70000"))
            .OnMethod("files.completeUploadExternal", """{"ok":true,"files":[{"id":"F0"}]}""");
    }

    private async Task<SlackAnswer> ShareAsync(PlayedSlack slack, Func<OutgoingFile, OutgoingFile>? change = null)
    {
        var file = new OutgoingFile { Name = "figures é.csv", Title = "Figures", Bytes = _bytes, Channel = "C01", ThreadTs = "1795.000001", Comment = "12 facts" };
        var upload = new FileUpload(Workspace.Api(slack), new SlackTransport(slack.Client, TimeProvider.System), slack.Addresses);
        return await upload.ShareAsync(Workspace.Installation, change?.Invoke(file) ?? file, TestContext.Current.CancellationToken);
    }
}
