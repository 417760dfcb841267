using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using FactBot.Testing.Slack;

namespace FactBot.Benchmarks.Slack;

/// <summary>A slash command as Slack sends it, signed.</summary>
internal static class SignedCommand
{
    /// <summary>The signing secret of the run.</summary>
    internal const string Secret = "benchmark-signing-secret";

    /// <summary>Questions about the sample facts, each with words its answer holds.</summary>
    private static readonly (string Text, string Answer)[] Questions =
    [
        ("What share of global cybersecurity investment goes to Israeli companies?", "41%"),
        ("What share of global AI investment goes to French companies?", "No sourced fact"),
        ("uzi diplomacy", "Uzi diplomacy"),
        ("Who said NSO could not have sold a match without the agreement of the government?", "Gabi Siboni"),
        ("appropriate action Benny Gantz", "appropriate action"),
    ];

    /// <summary>The words that the answer to command <paramref name="number"/> must hold.</summary>
    internal static string AnswerTo(int number) => Questions[number % Questions.Length].Answer;

    /// <summary>Command <paramref name="number"/>; no two are alike, as Slack's are not.</summary>
    internal static HttpRequestMessage Request(Uri address, int number, DateTimeOffset now)
    {
        var fields = new Dictionary<string, string>
        {
            ["team_id"] = "T0NEWSROOM",
            ["channel_id"] = "C01",
            ["channel_name"] = "general",
            ["user_id"] = "U01",
            ["user_name"] = "ada",
            ["command"] = "/fact",
            ["text"] = Questions[number % Questions.Length].Text,
            ["api_app_id"] = "A01",
            ["response_url"] = "https://hooks.slack.com/commands/T0NEWSROOM/1/x",
            ["trigger_id"] = string.Create(CultureInfo.InvariantCulture, $"{number}.1.{now.ToUnixTimeMilliseconds():x}"),
        };
        var body = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        var signature = SlackSigner.Sign(Secret, body, now);
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } },
        };
        request.Headers.Add("X-Slack-Request-Timestamp", signature.Timestamp);
        request.Headers.Add("X-Slack-Signature", signature.Signature);
        return request;
    }
}
