using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace FactBot.Slack.Installing;

/// <summary>Seals installations for the store and opens them again. A row only opens under the name it was sealed for.</summary>
internal sealed class InstallationSeal(IDataProtectionProvider protection)
{
    private const string Purpose = "FactBot.Slack.Installation.v1";

    /// <summary>The bytes to store.</summary>
    /// <exception cref="Domain.Storage.StoreUnavailableException">The keys cannot be read or written.</exception>
    internal byte[] Seal(string name, Installation installation) =>
        protection.CreateProtector(Purpose, name).Seal(JsonSerializer.SerializeToUtf8Bytes(installation, InstallationJson.Default.Installation));

    /// <summary>The installation, or null when the key is gone or the bytes are not what was stored.</summary>
    internal Installation? Open(string name, ReadOnlyMemory<byte> sealedBytes)
    {
        try
        {
            return protection.CreateProtector(Purpose, name).Open(sealedBytes.ToArray()) is { } json
                ? JsonSerializer.Deserialize(json, InstallationJson.Default.Installation)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
