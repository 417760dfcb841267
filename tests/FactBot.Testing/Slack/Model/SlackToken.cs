using System.Collections.Immutable;

namespace FactBot.Testing.Slack;

/// <summary>What a token is good for.</summary>
/// <param name="Value">The token.</param>
/// <param name="User">Whom it speaks for; empty for an app-level token.</param>
/// <param name="Scopes">What it allows.</param>
/// <param name="Expires">When it dies; null for never.</param>
internal sealed record SlackToken(string Value, string User, ImmutableArray<string> Scopes, DateTimeOffset? Expires)
{
    internal bool IsAppLevel => Value.StartsWith("xapp-", StringComparison.Ordinal);
}
