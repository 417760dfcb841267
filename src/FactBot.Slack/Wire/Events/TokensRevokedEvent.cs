using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary><c>tokens_revoked</c>: some tokens are dead.</summary>
internal sealed record TokensRevokedEvent : SlackEvent
{
    /// <summary>Whose.</summary>
    public RevokedTokens? Tokens { get; init; }
}

/// <summary>The users whose tokens are dead; the tokens themselves are not named.</summary>
internal sealed record RevokedTokens
{
    /// <summary>People whose own tokens are dead.</summary>
    [JsonConverter(typeof(ListConverter<string>))]
    public ImmutableArray<string> Oauth { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Bot users whose tokens are dead.</summary>
    [JsonConverter(typeof(ListConverter<string>))]
    public ImmutableArray<string> Bot { get; init => field = value.IsDefault ? [] : value; } = [];
}
