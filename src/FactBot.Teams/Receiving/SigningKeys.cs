using System.Collections.Immutable;
using FactBot.Teams.Sending;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FactBot.Teams.Receiving;

/// <summary>
/// The Bot Connector's signing keys, by its OpenID metadata. Fetched anew once a day, and for a key that is not known,
/// but for that not more than once a minute; while nobody answers, those from before hold. Whoever hangs up while keys
/// are fetched does not stop that: else anybody could keep everybody from a key that has just come into use.
/// </summary>
internal sealed class SigningKeys(TeamsOptions options, Fetcher fetcher, TeamsTroubles troubles, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    /// <summary>What troubles with the keys are reported under.</summary>
    internal const string Subject = "signing keys";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan PauseBetweenTries = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private Known? known;
    private DateTimeOffset lastSearch = DateTimeOffset.MinValue;
    private DateTimeOffset lastFailure = DateTimeOffset.MinValue;
    private string lastReason = "";

    /// <summary>The key with an id; null when the Bot Connector has none of that id.</summary>
    /// <exception cref="KeysUnavailableException">There are no keys yet, and none can be had at the moment.</exception>
    internal async ValueTask<SigningKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Fresh() is { } fresh && fresh.Keys.TryGetValue(id, out var key))
        {
            return key;
        }

        return (await OneAtATimeAsync(id).WaitAsync(cancellationToken)).Keys.GetValueOrDefault(id);
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private Known? Fresh() => Volatile.Read(ref known) is { } keys && time.GetUtcNow() - keys.At < Lifetime ? keys : null;

    private async Task<Known> OneAtATimeAsync(string id)
    {
        await gate.WaitAsync();
        try
        {
            return await RefreshedAsync(id);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The keys, fetched anew where that is due.</summary>
    private async ValueTask<Known> RefreshedAsync(string id)
    {
        var now = time.GetUtcNow();
        if (known is null && now - lastFailure < PauseWithoutKeys)
        {
            throw new KeysUnavailableException(lastReason);
        }

        var fresh = Fresh();
        if (fresh is not null && (fresh.Keys.ContainsKey(id) || now - lastSearch < PauseBetweenTries))
        {
            return fresh;
        }

        if (fresh is not null)
        {
            lastSearch = now;
        }

        if (known is not null && now - lastFailure < PauseBetweenTries)
        {
            return known;
        }

        try
        {
            var keys = new Known(await FetchAsync(), now);
            troubles.Clear(Subject);
            Volatile.Write(ref known, keys);
            return keys;
        }
        catch (KeysUnavailableException unavailable)
        {
            (lastFailure, lastReason) = (now, unavailable.Message);
            troubles.Report(Subject, unavailable.Message);
            ReceivingLog.NoKeys(log, unavailable.Message);
            if (known is null)
            {
                throw;
            }

            return known;
        }
    }

    private async ValueTask<ImmutableDictionary<string, SigningKey>> FetchAsync()
    {
        try
        {
            var metadata = OpenIdConnectConfiguration.Create(await fetcher.GetAsync(new Uri(options.OpenIdMetadataUrl), CancellationToken.None));
            if (!SecureAddress.TryRead(metadata.JwksUri, out var address))
            {
                throw new KeysUnavailableException("The OpenID metadata at Teams:OpenIdMetadataUrl names no https address of keys (jwks_uri).");
            }

            return SigningKey.ReadAll(await fetcher.GetAsync(address, CancellationToken.None));
        }
        catch (FetchFailedException failed)
        {
            throw new KeysUnavailableException($"{failed.Message} They are looked for by Teams:OpenIdMetadataUrl; requests from Teams cannot be verified without them.");
        }
        catch (ArgumentException)
        {
            throw new KeysUnavailableException("What answers at Teams:OpenIdMetadataUrl is no OpenID metadata, or its keys are no key set.");
        }
    }

    private sealed record Known(ImmutableDictionary<string, SigningKey> Keys, DateTimeOffset At);
}

/// <summary>There are no keys by which a token could be verified.</summary>
/// <param name="sentence">Why, and what to change.</param>
internal sealed class KeysUnavailableException(string sentence) : Exception(sentence);
