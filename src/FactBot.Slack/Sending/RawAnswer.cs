using System.Collections.Immutable;
using System.Text.Json;

namespace FactBot.Slack.Sending;

/// <summary>An answer before its bytes are understood.</summary>
internal sealed class RawAnswer
{
    /// <summary>The HTTP status.</summary>
    internal required int Status { get; init; }

    /// <summary>The whole body.</summary>
    internal required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>How long the header <c>Retry-After</c> asks to wait, within reason.</summary>
    internal required TimeSpan? RetryAfter { get; init; }

    /// <summary>The header <c>x-oauth-scopes</c>.</summary>
    internal required ImmutableArray<string> Scopes { get; init; }

    /// <summary>Whether the status says that all went well.</summary>
    internal bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The JSON object in the body, or null when it holds anything else.</summary>
    internal JsonElement? Json()
    {
        try
        {
            var root = JsonElement.Parse(Bytes.Span);
            return root.ValueKind == JsonValueKind.Object ? root : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
