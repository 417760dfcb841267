using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactBot.Testing.BlockKit;

/// <summary>Text objects, and Slack's markup in them: links may stand there, mentions may not.</summary>
internal static partial class TextRules
{
    internal static void Plain(JsonElement parent, string name, string at, int most, Findings findings, bool isRequired = true) =>
        Object(parent, name, at, most, findings, isRequired, mayBeMarkup: false);

    internal static void Any(JsonElement parent, string name, string at, int most, Findings findings, bool isRequired = true) =>
        Object(parent, name, at, most, findings, isRequired, mayBeMarkup: true);

    internal static void Check(JsonElement text, string at, int most, Findings findings, bool mayBeMarkup)
    {
        var type = findings.Text(text, "type", at, 20, isRequired: true);
        var words = findings.Text(text, "text", at, most, isRequired: true);
        findings.Require(!string.IsNullOrWhiteSpace(words), at, "nothing to see");
        if (type == "plain_text")
        {
            findings.Require(text.TryGetProperty("emoji", out var emoji) && emoji.ValueKind == JsonValueKind.False, at, "turns emoji codes into pictures");
            findings.Require(!text.TryGetProperty("verbatim", out _), at, "verbatim is for mrkdwn");
            return;
        }

        findings.Require(mayBeMarkup && type == "mrkdwn", at, $"text of type {type} is not allowed here");
        findings.Require(!text.TryGetProperty("emoji", out _), at, "emoji is for plain_text");
        Markup(words ?? "", at, findings);
    }

    /// <summary>Only links to the web, and no bare sign that Slack interprets.</summary>
    internal static void Markup(string text, string at, Findings findings)
    {
        var rest = Link().Replace(text, "");
        findings.Require(!rest.Contains('<', StringComparison.Ordinal) && !rest.Contains('>', StringComparison.Ordinal), at, "has a bare < or >: a mention, or a link that is none");
        findings.Require(!BareAmpersand().IsMatch(text), at, "has a bare &");
    }

    private static void Object(JsonElement parent, string name, string at, int most, Findings findings, bool isRequired, bool mayBeMarkup)
    {
        if (parent.TryGetProperty(name, out var text))
        {
            Check(text, $"{at}.{name}", most, findings, mayBeMarkup);
        }
        else
        {
            findings.Require(!isRequired, at, $"needs {name}");
        }
    }

    [GeneratedRegex(@"<https?://[^\s<>|""]+(\|[^<>|\n]+)?>")]
    private static partial Regex Link();

    [GeneratedRegex("&(?!amp;|lt;|gt;)")]
    private static partial Regex BareAmpersand();
}
