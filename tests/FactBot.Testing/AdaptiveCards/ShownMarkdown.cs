using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace FactBot.Testing.AdaptiveCards;

/// <summary>
/// What a reader sees of the text of a message in Teams: escapes and entities undone, bold words without their stars.
/// Anything else that Markdown or HTML would read is a fault: nothing of that kind is sent.
/// </summary>
public static partial class ShownMarkdown
{
    /// <summary>What is seen, line breaks as <c>\n</c>.</summary>
    /// <exception cref="InvalidOperationException">Something would be read as markup, or as a mention or a link.</exception>
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        var lines = text.Split("  \n").SelectMany(line => line.Split("\n\n"));
        foreach (var line in lines)
        {
            Refuse(Block().Match(line), line);
            shown.Append(Inline(line)).Append('\n');
        }

        return shown.ToString(0, shown.Length - 1);
    }

    private static string Inline(string line)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && char.IsAscii(line[i + 1]) && char.IsPunctuation(line[i + 1]) | char.IsSymbol(line[i + 1]))
            {
                shown.Append(line[++i]);
            }
            else if (Own().Match(line, i) is { Success: true } own && own.Index == i)
            {
                // A number in square brackets is a citation and is seen; the stars of a bold word are not.
                shown.Append(own.Value == "**" ? "" : own.Value);
                i += own.Length - 1;
            }
            else if (Entity().Match(line, i) is { Success: true } entity && entity.Index == i)
            {
                shown.Append(WebUtility.HtmlDecode(entity.Value));
                i += entity.Length - 1;
            }
            else
            {
                Refuse(Sign().Match(line, i, Math.Min(4, line.Length - i)) is { Index: var at } sign && at == i ? sign : Match.Empty, line);
                shown.Append(line[i]);
            }
        }

        return shown.ToString();
    }

    private static void Refuse(Match found, string line)
    {
        if (found.Success)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"“{found.Value}” at {found.Index} is read as markup in: {line}"));
        }
    }

    [GeneratedRegex(@"^(\s{4}|\t| *([-+=]|\d+\.|[#>]|\*(?!\*)))")]
    private static partial Regex Block();

    [GeneratedRegex(@"\*\*|\[\d+\]")]
    private static partial Regex Own();

    [GeneratedRegex(@"&(lt|gt|amp|#32|#9|#46|#58|#64);")]
    private static partial Regex Entity();

    [GeneratedRegex(@"[`*_\[\]~#|<>&@\\]|://|www\.", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();
}
