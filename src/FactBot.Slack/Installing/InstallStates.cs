using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace FactBot.Slack.Installing;

/// <summary>
/// The states of installations under way (RFC 6749, 10.12): random, good once and for ten minutes, and only in the
/// browser that holds the sealed cookie to it. Nobody can finish an installation somebody else began.
/// </summary>
internal sealed class InstallStates(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long an installation may take.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int StateBytes = 32;
    private const int MostUsed = 10_000;

    private readonly IDataProtector _protector = protection.CreateProtector("FactBot.Slack.InstallState.v1");
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>A new state, and what the browser's cookie holds for it.</summary>
    /// <exception cref="Domain.Storage.StoreUnavailableException">The keys cannot be read or written.</exception>
    internal (string State, string Cookie) Issue()
    {
        Span<byte> content = stackalloc byte[StateBytes + sizeof(long)];
        RandomNumberGenerator.Fill(content[..StateBytes]);
        BinaryPrimitives.WriteInt64BigEndian(content[StateBytes..], (time.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds());
        return (Base64Url.EncodeToString(content[..StateBytes]), Base64Url.EncodeToString(_protector.Seal(content.ToArray())));
    }

    /// <summary>Whether a state belongs to this browser's cookie, is not too old, and comes for the first time. After that it is used.</summary>
    internal bool Redeem(string? state, string? cookie)
    {
        if (state is null || cookie is null || Open(cookie) is not { Length: StateBytes + sizeof(long) } content)
        {
            return false;
        }

        var until = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(content.AsSpan(StateBytes)));
        var expected = Base64Url.EncodeToString(content.AsSpan(0, StateBytes));
        return time.GetUtcNow() < until
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(expected))
            && IsFirst(expected, until);
    }

    private byte[]? Open(string cookie) =>
        Base64Url.IsValid(cookie) ? _protector.Open(Base64Url.DecodeFromChars(cookie)) : null;

    private bool IsFirst(string state, DateTimeOffset until)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            foreach (var (old, _) in _used.Where(used => used.Value <= now).ToList())
            {
                _used.Remove(old);
            }

            // Full: better to have somebody begin again than to forget what was used.
            return _used.Count < MostUsed && _used.TryAdd(state, until);
        }
    }
}
