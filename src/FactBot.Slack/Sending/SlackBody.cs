using System.Collections.Immutable;
using System.Text.Json;

namespace FactBot.Slack.Sending;

/// <summary>The body of an answer. Owned: nothing needs to be disposed of. What is absent or of another type reads as null.</summary>
internal sealed class SlackBody(JsonElement root, ImmutableArray<string> grantedScopes)
{
    /// <summary>An answer without a body.</summary>
    internal static SlackBody Empty { get; } = new(JsonElement.Parse("{}"u8), []);

    /// <summary>The whole object.</summary>
    internal JsonElement Root => root;

    /// <summary>What the token may do, from the header <c>x-oauth-scopes</c>; empty when Slack did not say.</summary>
    internal ImmutableArray<string> GrantedScopes => grantedScopes;

    /// <summary>The text at a path, such as <c>Text("channel", "id")</c>; null when it is empty too.</summary>
    internal string? Text(params ReadOnlySpan<string> path) =>
        At(path) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>Whether there is a <c>true</c> at a path.</summary>
    internal bool Flag(params ReadOnlySpan<string> path) => At(path) is { ValueKind: JsonValueKind.True };

    /// <summary>The whole number at a path.</summary>
    internal long? Number(params ReadOnlySpan<string> path) =>
        At(path) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>The texts of the array at a path; empty when there is none.</summary>
    internal ImmutableArray<string> Texts(params ReadOnlySpan<string> path) => At(path) is { ValueKind: JsonValueKind.Array } array
        ? [.. array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
        : [];

    /// <summary>Says nothing of the content: an answer may hold a token.</summary>
    public override string ToString() => "an answer of Slack's";

    private JsonElement? At(ReadOnlySpan<string> path)
    {
        var here = root;
        foreach (var name in path)
        {
            if (here.ValueKind != JsonValueKind.Object || !here.TryGetProperty(name, out here))
            {
                return null;
            }
        }

        return here;
    }
}
