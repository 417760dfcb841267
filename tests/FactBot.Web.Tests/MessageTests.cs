using System.Net;
using System.Text;
using System.Text.Json;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;

namespace FactBot.Web.Tests;

public sealed class MessageTests
{
    [Fact]
    public async Task A_question_reaches_the_desk_as_the_configured_person_and_its_answer_comes_back()
    {
        await using var host = await WebHost.StartAsync(options => options with { Newsroom = "daily", Role = Role.Contributor });

        using var response = await host.PostAsync("""{"text": "Who spoke of Uzi diplomacy?", "key": "k-1"}""");
        var reply = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("answer", reply.Text("kind"));
        Assert.Equal("In the 1960s, it was called ‘Uzi diplomacy’.", reply.GetProperty("facts")[0].Text("statement"));
        var told = Assert.Single(host.Desk.Told);
        Assert.Equal("Who spoke of Uzi diplomacy?", told.Text);
        Assert.Equal("k-1", told.IdempotencyKey);
        Assert.Equal(new NewsroomId("daily"), told.Newsroom);
        Assert.Equal(new Sender { Id = "rita", Name = "rita", Role = Role.Contributor }, told.Sender);
        Assert.Null(told.Form);
        Assert.True(told.Conversation.IsPrivate);
    }

    [Theory]
    [InlineData("What share of investment?", "answer", "found")]
    [InlineData("What did NSO earn?", "answer", "nothing")]
    [InlineData("near", "answer", "did-you-mean")]
    [InlineData("lists", "list", "found")]
    [InlineData("add quote", "form", "refused")]
    [InlineData("export list pegasus", "file", "done")]
    [InlineData("cite F-12", "notice", "done")]
    public async Task Every_kind_of_reply_comes_through(string text, string kind, string outcome)
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.PostAsync($$"""{"text": "{{text}}"}""");
        var reply = await response.JsonAsync();

        Assert.Equal((kind, outcome), (reply.Text("kind"), reply.Text("outcome")));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_filled_in_form_reaches_the_desk_verbatim()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.PostAsync("""
            {"text": "add quote", "values": {"words": " “so” … ", "by": "Itai Mack", "unheard-of": "x"},
             "citations": [{"source": "The case"}, {"source": "A book", "url": "https://books.example"}]}
            """);
        var reply = await response.JsonAsync();

        Assert.Equal("done", reply.Text("outcome"));
        var form = Assert.Single(host.Desk.Told).Form!;
        Assert.Equal(" “so” … ", form[Field.Words]);
        Assert.Equal(2, form.Fields.Count);
        Assert.Equal("https://books.example", form[Field.Url, 1]);
    }

    [Fact]
    public async Task A_file_comes_as_base64_with_name_and_media_type()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.PostAsync("""{"text": "export"}""");
        var file = (await response.JsonAsync()).GetProperty("file");

        Assert.Equal(("facts.md", "text/markdown"), (file.Text("name"), file.Text("mediaType")));
        Assert.StartsWith("# Facts", Encoding.UTF8.GetString(file.GetProperty("base64").GetBytesFromBase64()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_message_is_the_desks_business()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.PostAsync("{}");

        Assert.Equal("refused", (await response.JsonAsync()).Text("outcome"));
        Assert.Equal("", Assert.Single(host.Desk.Told).Text);
    }

    [Fact]
    public async Task A_store_that_is_down_is_said_in_its_own_sentence()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.PostAsync("""{"text": "unplug"}""");
        var reply = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(("notice", "error"), (reply.Text("kind"), reply.Text("outcome")));
        Assert.Equal("The disk is full, so nothing was changed; free some space and try again.", reply.Text("headline"));
    }

    [Fact]
    public async Task What_nobody_foresaw_is_said_and_logged_without_its_details_leaving_the_house()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.PostAsync("""{"text": "boom"}""");
        var reply = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("error", reply.Text("outcome"));
        Assert.DoesNotContain("unforeseen", reply.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(host.Log.Lines, line => line.StartsWith("Error: Message ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sender_who_goes_away_interrupts_the_desk()
    {
        await using var host = await WebHost.StartAsync();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var sending = host.Client.SendAsync(WebHost.Post("""{"text": "wait"}"""), leaving.Token);
        await host.Desk.Waiting.Task;
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await host.Desk.GivenUp.Task;
    }

    [Fact]
    public async Task Nothing_that_was_asked_or_kept_is_written_to_the_log()
    {
        await using var host = await WebHost.StartAsync();

        foreach (var text in (string[])["Who spoke of Uzi diplomacy?", "unplug", "boom"])
        {
            using var response = await host.PostAsync(JsonSerializer.Serialize(new { text }));
        }

        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("Uzi", StringComparison.Ordinal) || line.Contains("unplug", StringComparison.Ordinal));
    }
}
