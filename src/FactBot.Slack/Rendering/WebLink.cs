using System.Text;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Addresses that may be linked.</summary>
internal static class WebLink
{
    /// <summary>The address, http or https, with what Slack's markup would trip over percent-encoded; null when it may not be linked.</summary>
    internal static string? Of(string? address)
    {
        if (address is null || Domain.Citations.WebLink.Of(address.Trim()) is null)
        {
            return null;
        }

        var safe = Encoded(address.Trim());
        return safe.Length <= Limits.Url ? safe : null;
    }

    private static string Encoded(string address)
    {
        var safe = new StringBuilder(address.Length);
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.Value is '<' or '>' or '|' or '"' || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                safe.Append(Uri.EscapeDataString(rune.ToString()));
            }
            else
            {
                safe.Append(rune);
            }
        }

        return safe.ToString();
    }
}
