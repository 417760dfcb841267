using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using FactBot.Benchmarks.Serving;
using FactBot.Testing.Slack;

namespace FactBot.Benchmarks.Slack;

/// <summary>A slash command as Slack sends it, signed.</summary>
internal static class SignedCommand
{
    /// <summary>The signing secret of the run.</summary>
    internal const string Secret = "benchmark-signing-secret";

    /// <summary>Command <paramref name="number"/>; no two are alike, as Slack's are not.</summary>
    internal static HttpRequestMessage Request(Uri server, int number)
    {
        var now = TimeProvider.System.GetUtcNow();
        var fields = new Dictionary<string, string>
        {
            ["team_id"] = "T0NEWSROOM",
            ["channel_id"] = "C01",
            ["channel_name"] = "general",
            ["user_id"] = "U01",
            ["user_name"] = "ada",
            ["command"] = "/fact",
            ["text"] = Questions.Text(number),
            ["api_app_id"] = "A01",
            ["response_url"] = "https://hooks.slack.com/commands/T0NEWSROOM/1/x",
            ["trigger_id"] = string.Create(CultureInfo.InvariantCulture, $"{number}.1.{now.ToUnixTimeMilliseconds():x}"),
        };
        var body = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        var signature = SlackSigner.Sign(Secret, body, now);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "slack/commands"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } },
        };
        request.Headers.Add("X-Slack-Request-Timestamp", signature.Timestamp);
        request.Headers.Add("X-Slack-Signature", signature.Signature);
        return request;
    }
}
