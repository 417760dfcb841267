using System.Text;

namespace FactBot.Domain.Exchange.Bibliographies.Tex;

/// <summary>
/// Reads the value of a BibTeX field as plain text: accents and letters of TeX become Unicode, braces and commands
/// that only set type fall away, their words stay.
/// </summary>
internal sealed class TexText
{
    /// <summary>Groups inside groups; nobody's titles have more.</summary>
    private const int DeepestNesting = 200;

    private readonly string tex;
    private int at;
    private int depth;

    private TexText(string tex) => this.tex = tex;

    /// <summary>The text on one line; null when nothing is left.</summary>
    internal static string? Read(string? tex)
    {
        if (tex is null)
        {
            return null;
        }

        var text = new StringBuilder();
        var reader = new TexText(tex);
        while (reader.at < tex.Length)
        {
            reader.Append(text);
        }

        var line = OneSpaced(text.ToString());
        return line.Length == 0 ? null : line;
    }

    /// <summary>An address, DOI or other verbatim field: only the escapes that writers add by habit are undone.</summary>
    internal static string? Verbatim(string? tex)
    {
        if (tex is null)
        {
            return null;
        }

        var text = tex.Replace(@"\url", "", StringComparison.Ordinal).Replace(@"\textasciitilde", "~", StringComparison.Ordinal).Replace(@"\~", "~", StringComparison.Ordinal);
        var plain = string.Concat(text.Where(c => c is not ('{' or '}' or '\\' or '\n' or '\r'))).Trim();
        return plain.Length == 0 ? null : plain;
    }

    private void Append(StringBuilder text)
    {
        var c = tex[at++];
        switch (c)
        {
            case '{':
                AppendGroup(text);
                break;
            case '}' or '$':
                break;
            case '\\':
                AppendCommand(text);
                break;
            case '~':
                text.Append('\u00A0');
                break;
            case '-' when Take("--"):
                text.Append('—');
                break;
            case '-' when Take("-"):
                text.Append('–');
                break;
            case '`' when Take("`"):
                text.Append('“');
                break;
            case '\'' when Take("'"):
                text.Append('”');
                break;
            default:
                text.Append(c);
                break;
        }
    }

    private void AppendGroup(StringBuilder text)
    {
        if (depth >= DeepestNesting)
        {
            return;
        }

        depth++;
        while (at < tex.Length && tex[at] != '}')
        {
            Append(text);
        }

        at = Math.Min(at + 1, tex.Length);
        depth--;
    }

    private void AppendCommand(StringBuilder text)
    {
        if (at == tex.Length)
        {
            return;
        }

        var name = CommandName();
        if (TexSymbols.Accents.TryGetValue(name, out var mark))
        {
            AppendAccented(text, name, mark);
        }
        else if (TexSymbols.Texts.TryGetValue(name, out var symbol))
        {
            text.Append(symbol);
            Take("{}");
        }
        else if (name is "enquote" or "mkbibquote" or "textquote" && at < tex.Length && tex[at] == '{')
        {
            text.Append('“').Append(Argument()).Append('”');
        }
        else if (name == "href" && at < tex.Length && tex[at] == '{')
        {
            Argument();
        }
    }

    /// <summary>Letters up to the first sign, and the blanks that end them; or the one sign.</summary>
    private string CommandName()
    {
        var start = at;
        if (!char.IsAsciiLetter(tex[at]))
        {
            return tex[at++].ToString();
        }

        while (at < tex.Length && char.IsAsciiLetter(tex[at]))
        {
            at++;
        }

        var name = tex[start..at];
        while (at < tex.Length && tex[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        return name;
    }

    private void AppendAccented(StringBuilder text, string name, char mark)
    {
        var letter = Argument();
        if (letter.Length == 0)
        {
            // Over nothing, these two are the signs themselves: \^{} and \~{}.
            text.Append(name is "^" or "~" ? name : "");
            return;
        }

        // A dotless i is only there for the accent to stand on.
        var (first, rest) = (letter[0] switch { 'ı' => 'i', 'ȷ' => 'j', var c => c }, letter[1..]);
        text.Append($"{first}{mark}".Normalize(NormalizationForm.FormC)).Append(rest);
    }

    /// <summary>A group, a command or one letter.</summary>
    private string Argument()
    {
        while (at < tex.Length && tex[at] == ' ')
        {
            at++;
        }

        if (at >= tex.Length || tex[at] == '}' || depth >= DeepestNesting)
        {
            return "";
        }

        depth++;
        var argument = new StringBuilder();
        Append(argument);
        depth--;
        return argument.ToString();
    }

    private bool Take(string next)
    {
        if (string.CompareOrdinal(tex, at, next, 0, next.Length) != 0)
        {
            return false;
        }

        at += next.Length;
        return true;
    }

    private static string OneSpaced(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isBlank = c is ' ' or '\t' or '\n' or '\r';
            if (!isBlank)
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }
}
