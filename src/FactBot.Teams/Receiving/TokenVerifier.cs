using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FactBot.Teams.Receiving;

/// <summary>
/// Verifies the bearer token of a request: issuer, audience, signature and lifetime
/// (learn.microsoft.com/azure/bot-service, "Authentication with the Bot Connector API").
/// </summary>
internal sealed class TokenVerifier(TeamsOptions options, SigningKeys keys, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>Judges the value of the header <c>Authorization</c>; null when there is none, or several.</summary>
    internal async ValueTask<TokenVerdict> VerifyAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (authorization is null)
        {
            return new TokenVerdict.Refused("no token");
        }

        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || Read(authorization[Scheme.Length..].Trim()) is not { } token)
        {
            return new TokenVerdict.Refused("no bearer token");
        }

        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
        {
            return new TokenVerdict.Refused("a token signed by another algorithm than RSA with SHA-2");
        }

        try
        {
            return await keys.FindAsync(token.Kid ?? "", cancellationToken) is { } key
                ? await VerifyAsync(token, key)
                : new TokenVerdict.Refused("a token signed with a key that is not the Bot Connector's");
        }
        catch (KeysUnavailableException)
        {
            return new TokenVerdict.Unknown();
        }
    }

    private JsonWebToken? Read(string text)
    {
        try
        {
            return handler.CanReadToken(text) ? handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception garbage) when (garbage is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private async ValueTask<TokenVerdict> VerifyAsync(JsonWebToken token, SigningKey key)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = options.Issuer,
            ValidAudience = options.AppId,
            IssuerSigningKey = key.Key,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsTimely,
        });
        return result.IsValid
            ? new TokenVerdict.Genuine(token.TryGetPayloadValue<string>("serviceurl", out var service) ? service : null, key)
            : new TokenVerdict.Refused(Reason(result.Exception));
    }

    private bool IsTimely(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && end + Skew > now && (notBefore is not { } start || start - Skew <= now);
    }

    private static string Reason(Exception? fault) => fault switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => "a token that is not valid now",
        SecurityTokenInvalidIssuerException => "a token of another issuer",
        SecurityTokenInvalidAudienceException => "a token for another app",
        _ => "a token that the Bot Connector did not sign",
    };
}
