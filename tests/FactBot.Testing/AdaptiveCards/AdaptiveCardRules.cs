using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FactBot.Testing.AdaptiveCards;

/// <summary>
/// Holds a card against schema 1.5 (adaptivecards.io/explorer), what Teams shows of it, and the house rule that
/// nothing stored is interpreted: no Markdown at all, no mention, no expansion, no link but to the web.
/// With the environment variable <c>FACTBOT_CARDS_OUT</c> every card is also written to that folder, for other judges
/// to look at.
/// </summary>
public static class AdaptiveCardRules
{
    private const int MostBytes = 92_000;

    /// <summary>Fails when a card breaks a rule.</summary>
    /// <exception cref="InvalidOperationException">It breaks one; the message says which, and where.</exception>
    public static void Hold(string json)
    {
        var faults = Faults(json);
        if (faults.Count > 0)
        {
            throw new InvalidOperationException($"Teams would refuse or misread this card:\n{string.Join('\n', faults)}\n{json}");
        }

        Keep(json);
    }

    /// <summary>Writes a card to the folder for other judges, where there is one.</summary>
    internal static void Keep(string json)
    {
        if (Environment.GetEnvironmentVariable("FACTBOT_CARDS_OUT") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..32];
            File.WriteAllText(Path.Combine(folder, name + ".json"), json);
        }
    }

    /// <summary>What is wrong with a card; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        var card = document.RootElement;
        var findings = new CardFindings();
        findings.One(card, "type", "card", ["AdaptiveCard"]);
        findings.One(card, "version", "card", ["1.3", "1.5"]);
        findings.Text(card, "fallbackText", "card");
        var (utf16, utf8) = (json.Length * sizeof(char), Encoding.UTF8.GetByteCount(json));
        findings.Require(Math.Max(utf16, utf8) <= MostBytes, "card", $"{utf16} bytes as UTF-16 and {utf8} as UTF-8; {MostBytes} leave room for the rest of the message");
        foreach (var (element, at) in findings.Items(card, "body", "card"))
        {
            ElementRules.Check(element, at, findings);
        }

        findings.Finish();
        return findings.All;
    }
}
