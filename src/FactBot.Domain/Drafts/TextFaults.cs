using System.Globalization;

namespace FactBot.Domain.Drafts;

/// <summary>What makes a text unfit for any field.</summary>
internal static class TextFaults
{
    /// <summary>
    /// The first thing wrong, in a sentence, or null. Words and other fields of several lines may hold any
    /// character but NUL, which no store keeps whole; lines hold no control character but line break and tab.
    /// </summary>
    internal static string? In(string text, FieldInfo field)
    {
        if (text.Length > field.Limit)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{field.Name}: {text.Length:N0} characters are too many; at most {field.Limit:N0} can be kept.");
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return $"{field.Name}: half a character stands at position {Position(i)}; type it again.";
                }

                i++;
            }
            else if (c == '\0' || (field.Input != FieldInput.Text && char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            {
                return $"{field.Name}: an invisible control character (U+{(int)c:X4}) stands at position {Position(i)}; take it out.";
            }
        }

        return null;
    }

    private static string Position(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
