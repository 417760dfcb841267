using System.Security.Cryptography;
using FactBot.Domain.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace FactBot.Slack.Installing;

/// <summary>Seals bytes with Data Protection, which reports every trouble with its keys as a <see cref="CryptographicException"/>.</summary>
internal static class Sealing
{
    /// <summary>The sealed bytes.</summary>
    /// <exception cref="StoreUnavailableException">The keys cannot be read or written.</exception>
    internal static byte[] Seal(this IDataProtector protector, byte[] content)
    {
        try
        {
            return protector.Protect(content);
        }
        catch (CryptographicException noKey)
        {
            throw new StoreUnavailableException("FactBot's keys cannot be read or written: check its key folder, its owner and the space on its disk.", noKey);
        }
    }

    /// <summary>What was sealed, or null when the key is gone or the bytes are not what was sealed.</summary>
    internal static byte[]? Open(this IDataProtector protector, byte[] sealedBytes)
    {
        try
        {
            return protector.Unprotect(sealedBytes);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
