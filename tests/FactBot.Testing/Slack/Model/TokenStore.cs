using System.Collections.Concurrent;

namespace FactBot.Testing.Slack;

/// <summary>The tokens that are known, and those that were revoked.</summary>
/// <param name="time">The clock.</param>
internal sealed class TokenStore(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, SlackToken> tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> dead = new(StringComparer.Ordinal);

    internal void Add(SlackToken token) => tokens[token.Value] = token;

    /// <summary>Ends a token, with the code callers get from now on.</summary>
    internal void Kill(string value, string error)
    {
        tokens.TryRemove(value, out _);
        dead[value] = error;
    }

    /// <summary>The token, or a refusal.</summary>
    internal SlackToken Find(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new SlackRefusalException("not_authed");
        }

        if (dead.TryGetValue(value, out var error))
        {
            throw new SlackRefusalException(error);
        }

        if (!tokens.TryGetValue(value, out var token))
        {
            throw new SlackRefusalException("invalid_auth");
        }

        return token.Expires is { } end && end <= time.GetUtcNow() ? throw new SlackRefusalException("token_expired") : token;
    }
}
