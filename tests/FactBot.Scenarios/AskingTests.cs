using System.Text;
using System.Text.Json;
using FactBot.Testing;

namespace FactBot.Scenarios;

public sealed class AskingTests : IDisposable
{
    private const string Share = "What share of global cybersecurity investment goes to Israeli companies?";
    private readonly Newsroom newsroom = new();

    [Fact]
    public async Task A_question_is_answered_from_the_sample_facts_with_speaker_and_source()
    {
        var said = await newsroom.RunAsync("say", Share, "--sample");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("41%", said.Out.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Naftali Bennett", said.Out, StringComparison.Ordinal);
        Assert.Contains("[1]", said.Out, StringComparison.Ordinal);
        Assert.Contains("factbot-sample.db", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newsroom_says_from_where_on_a_fact_answers()
    {
        var careful = newsroom.With("Answers__AnswerFrom", "1").With("Answers__OfferFrom", "0.3");
        Assert.Equal("did-you-mean", (await careful.SayAsync(Share, "--sample")).GetProperty("outcome").GetString());
        var wrong = await newsroom.With("Answers__AnswerFrom", "0.2").RunAsync("say", Share, "--sample");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("Answers:OfferFrom is 0.3, more than Answers:AnswerFrom with 0.2", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_of_a_reply_has_the_properties_scripts_rely_on()
    {
        var reply = await newsroom.SayAsync(Share, "--sample");
        Assert.Equal("answer", reply.GetProperty("kind").GetString());
        Assert.Equal("found", reply.GetProperty("outcome").GetString());
        Assert.NotEmpty(reply.GetProperty("text").GetString()!);
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("file").ValueKind);
        var fact = reply.GetProperty("facts")[0];
        Assert.StartsWith("F-", fact.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, fact.GetProperty("version").GetInt32());
        Assert.Equal("figure", fact.GetProperty("kind").GetString());
        Assert.Equal("live", fact.GetProperty("lifecycle").GetString());
        Assert.InRange(fact.GetProperty("score").GetDouble(), 0, 1);
        Assert.True(fact.TryGetProperty("externalId", out _) && fact.TryGetProperty("statement", out _));
        Assert.True(fact.TryGetProperty("said", out _) && fact.TryGetProperty("true", out _));
        var citation = fact.GetProperty("citations")[0];
        Assert.Equal(1, citation.GetProperty("n").GetInt32());
        Assert.True(citation.TryGetProperty("text", out _) && citation.TryGetProperty("url", out _));
    }

    [Fact]
    public async Task Nothing_on_file_is_said_plainly_and_by_the_exit_code()
    {
        var said = await newsroom.RunAsync("say", "How tall is Mount Kilimanjaro?", "--sample");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("No sourced fact on file", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_may_begin_with_a_mention() =>
        Assert.NotEqual(2, (await newsroom.OnStoreAsync("say", "@FactBot what is on file?")).ExitCode);

    [Fact]
    public async Task Every_piped_line_gets_one_line_of_json_blank_ones_too()
    {
        var said = await newsroom.PipeAsync(Encoding.UTF8.GetBytes($"{Share}\n\nhelp\nwhoami"), "say", "--stdin", "--json", "--sample", "--as", "rita");
        Assert.Equal(0, said.ExitCode);
        var replies = said.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["found", "refused", "done", "done"], replies.Select(Outcome));
        Assert.Contains("rita", replies[3].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_out_before_the_next_message_is_sent()
    {
        using var process = newsroom.Start("say", "--stdin", "--json", "--db", newsroom.Store);
        foreach (var message in new[] { "help", "lists", "whoami" })
        {
            await process.In.WriteLineAsync(message);
            await process.In.FlushAsync(Newsroom.Cancelled);
            Assert.NotNull(await process.Out.ReadLineAsync(Newsroom.Cancelled));
        }

        Assert.Equal(0, (await process.EndAsync(Newsroom.Cancelled)).ExitCode);
    }

    [Fact]
    public async Task A_line_that_is_no_text_or_too_long_is_refused_and_the_rest_goes_on()
    {
        byte[] input = [0xFF, (byte)'\n', .. new byte[1024 * 1024 + 1].Select(_ => (byte)'a'), (byte)'\n', .. "help\n"u8];
        var said = await newsroom.PipeAsync(input, "say", "--stdin", "--json", "--db", newsroom.Store);
        Assert.Equal(["refused", "refused", "done"], said.Out.TrimEnd('\n').Split('\n').Select(line => Outcome(JsonDocument.Parse(line).RootElement)));
    }

    [Fact]
    public async Task Top_limits_the_facts()
    {
        newsroom.FileOf("facts.jsonl", Enumerable.Range(1, 8).Select(i => SampleFact.Claim($"The Knesset has created commission number {i}.")));
        await newsroom.OnStoreAsync("import", "facts.jsonl");
        Assert.Equal(2, (await newsroom.SayAsync("Knesset commission", "--top", "2")).GetProperty("facts").GetArrayLength());
    }

    [Fact]
    public async Task A_broken_store_is_one_sentence()
    {
        await File.WriteAllTextAsync(newsroom.Store, new string('x', 5000), Newsroom.Cancelled);
        var said = await newsroom.OnStoreAsync("say", Share);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains(newsroom.Store, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }

    public void Dispose() => newsroom.Dispose();

    private static string? Outcome(JsonElement reply) => reply.GetProperty("outcome").GetString();
}
