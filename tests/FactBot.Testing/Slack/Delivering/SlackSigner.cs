using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactBot.Testing.Slack;

/// <summary>The two headers of a signed delivery.</summary>
/// <param name="Timestamp"><c>X-Slack-Request-Timestamp</c>: Unix seconds.</param>
/// <param name="Signature"><c>X-Slack-Signature</c>: <c>v0=</c> and lower-case hexadecimal digits.</param>
public sealed record SlackSignature(string Timestamp, string Signature);

/// <summary>
/// Signs deliveries as Slack does: HMAC-SHA256 over <c>v0:timestamp:body</c>
/// (docs.slack.dev/authentication/verifying-requests-from-slack).
/// </summary>
public static class SlackSigner
{
    /// <summary>Signs a body.</summary>
    /// <param name="secret">The signing secret.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <param name="at">The time in the time stamp.</param>
    public static SlackSignature Sign(string secret, string body, DateTimeOffset at) =>
        Sign(secret, body, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Signs a body with a time stamp that may be anything.</summary>
    public static SlackSignature Sign(string secret, string body, string timestamp)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        return new SlackSignature(timestamp, $"v0={Convert.ToHexStringLower(hash)}");
    }
}
