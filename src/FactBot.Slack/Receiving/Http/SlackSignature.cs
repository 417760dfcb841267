using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactBot.Slack.Receiving.Http;

/// <summary>
/// Slack's signature over a request, version 0: HMAC-SHA256 of <c>v0:TIMESTAMP:BODY</c> with the signing secret; see
/// docs.slack.dev/authentication/verifying-requests-from-slack.
/// </summary>
internal static class SlackSignature
{
    /// <summary>The header that carries the signature.</summary>
    internal const string Header = "X-Slack-Signature";

    /// <summary>The header that carries the timestamp.</summary>
    internal const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const string Version = "v0";

    /// <summary>How far a timestamp may lie from the clock, before or after.</summary>
    internal static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The signature header of a body.</summary>
    internal static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hmac.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hmac.GetHashAndReset())}";
    }

    /// <summary>Whether a body bears the secret's signature and was signed about now.</summary>
    internal static SignatureVerdict Verify(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature))
        {
            return SignatureVerdict.Unsigned;
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var signedAt)
            || Math.Abs(now.ToUnixTimeSeconds() - signedAt) > (long)Tolerance.TotalSeconds)
        {
            return SignatureVerdict.Untimely;
        }

        var expected = Encoding.ASCII.GetBytes(Sign(secret, timestamp, body));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature))
            ? SignatureVerdict.Genuine
            : SignatureVerdict.Forged;
    }
}
