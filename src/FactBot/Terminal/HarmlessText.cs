using System.Globalization;
using System.Text;

namespace FactBot.Terminal;

/// <summary>
/// Text from elsewhere as a terminal may safely show it. A stored quote can hold escape sequences that move the
/// cursor, recolour the screen or answer in the reader's name, and bidirectional overrides that make words read
/// otherwise than they stand; here each such character is seen instead of obeyed.
/// </summary>
internal static class HarmlessText
{
    /// <summary>
    /// The text with every control character made visible: C0 and DEL as Unicode control pictures (␛, ␡), C1,
    /// bidirectional controls and line separators as <c>⟨U+202E⟩</c>. Line feeds and tabs stay.
    /// </summary>
    internal static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (first < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16);
        shown.Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            Append(shown, c);
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, char c)
    {
        if (c is '\n' or '\t')
        {
            shown.Append(c);
        }
        else if (c < ' ')
        {
            shown.Append((char)('\u2400' + c));
        }
        else if (c == '\u007F')
        {
            shown.Append('\u2421');
        }
        else if (IsObeyed(c))
        {
            shown.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩");
        }
        else
        {
            shown.Append(c);
        }
    }

    /// <summary>C1 controls, bidirectional embeddings, overrides and isolates (Unicode TR 9), line and paragraph separators.</summary>
    private static bool IsObeyed(char c) => c is
        (>= '\u0080' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
