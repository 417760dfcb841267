using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Teams;

/// <summary>Signs tokens as the Bot Connector does, RFC 7519 by hand: nothing of what verifies them takes part.</summary>
/// <param name="time">The clock of its tokens.</param>
public sealed class TokenMint(TimeProvider time)
{
    private const int KeyOfSomebody = 0;

    // Making a key takes longer than most tests, so all mints begin with the same.
    private static readonly ConcurrentDictionary<int, RSA> Keys = new();
    private int number = 1;

    /// <summary>The id of the key that is in use.</summary>
    public string KeyId => $"key-{number}";

    /// <summary>The channels the keys may sign for; null for keys that say nothing about it.</summary>
    public string[]? Endorsements { get; set; } = ["msteams", "emulator"];

    /// <summary>The public key set, RFC 7517.</summary>
    public JsonObject KeySet()
    {
        var parameters = Key(number).ExportParameters(includePrivateParameters: false);
        var written = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (Endorsements is { } channels)
        {
            written["endorsements"] = new JsonArray([.. channels.Select(channel => (JsonNode)channel)]);
        }

        return new JsonObject { ["keys"] = new JsonArray(written) };
    }

    /// <summary>Takes another key into use; the one before is gone.</summary>
    public void Rotate() => number++;

    /// <summary>A token.</summary>
    /// <param name="claims">What it says.</param>
    /// <param name="forgery">What is wrong with how it is signed.</param>
    public string Sign(TokenClaims claims, TokenForgery forgery = TokenForgery.None)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var now = time.GetUtcNow();
        var header = new JsonObject
        {
            ["typ"] = "JWT",
            ["alg"] = forgery switch { TokenForgery.NoAlgorithm => "none", TokenForgery.SharedSecret => "HS256", _ => "RS256" },
            ["kid"] = forgery == TokenForgery.UnknownKey ? "key-of-somebody" : KeyId,
        };
        var payload = new JsonObject { ["iss"] = claims.Issuer, ["aud"] = claims.Audience };
        if (claims.ServiceUrl is not null)
        {
            payload["serviceurl"] = claims.ServiceUrl;
        }

        payload["nbf"] = (now + claims.NotBefore).ToUnixTimeSeconds();
        if (claims.Expires is { } expires)
        {
            payload["exp"] = (now + expires).ToUnixTimeSeconds();
        }

        var text = $"{Encoded(header)}.{Encoded(payload)}";
        var altered = forgery == TokenForgery.Altered ? $"{Encoded(header)}.{Encoded(new JsonObject { ["iss"] = claims.Issuer, ["aud"] = "somebody-else" })}" : text;
        return $"{text}.{Base64Url.EncodeToString(Signature(altered, forgery))}";
    }

    private static RSA Key(int number) => Keys.GetOrAdd(number, _ => RSA.Create(2048));

    private byte[] Signature(string text, TokenForgery forgery)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        switch (forgery)
        {
            case TokenForgery.NoAlgorithm:
                return [];
            case TokenForgery.SharedSecret:
                // The public key as the secret of an HMAC: the oldest trick against verifiers that believe the header.
                return HMACSHA256.HashData(Key(number).ExportSubjectPublicKeyInfo(), bytes);
            case TokenForgery.OtherKey:
                return Key(KeyOfSomebody).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            default:
                return Key(number).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    private static string Encoded(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}

/// <summary>What a token says.</summary>
public sealed record TokenClaims
{
    /// <summary>Who issued it.</summary>
    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>Whom it is for.</summary>
    public required string Audience { get; init; }

    /// <summary>The claim <c>serviceurl</c>; null for none.</summary>
    public required string? ServiceUrl { get; init; }

    /// <summary>From when it is valid, counted from now.</summary>
    public TimeSpan NotBefore { get; init; } = TimeSpan.FromMinutes(-1);

    /// <summary>Until when; null for no end.</summary>
    public TimeSpan? Expires { get; init; } = TimeSpan.FromHours(1);
}

/// <summary>What is wrong with how a token is signed.</summary>
public enum TokenForgery
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is not signed, and says so.</summary>
    NoAlgorithm,

    /// <summary>It is signed with the public key as a shared secret.</summary>
    SharedSecret,

    /// <summary>It is signed with another key under the id of the right one.</summary>
    OtherKey,

    /// <summary>It names a key that nobody has.</summary>
    UnknownKey,

    /// <summary>Its claims were altered after it was signed.</summary>
    Altered,
}
