using System.Security.Cryptography;
using System.Text;

namespace FactBot.Testing.BlockKit;

/// <summary>
/// Every payload that tests saw on its way to Slack, written to the folder that the environment variable
/// <c>FACTBOT_BLOCKS_OUT</c> names, for other judges to look at; nowhere without it.
/// </summary>
internal static class RenderedPayloads
{
    /// <summary>Keeps a message, a view or an attachment.</summary>
    internal static void Keep(string json)
    {
        if (Environment.GetEnvironmentVariable("FACTBOT_BLOCKS_OUT") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..32];
            File.WriteAllText(Path.Combine(folder, name + ".json"), json);
        }
    }
}
