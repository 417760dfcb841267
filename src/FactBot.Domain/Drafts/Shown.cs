using System.Text;

namespace FactBot.Domain.Drafts;

/// <summary>How faults show what somebody typed.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>The field's name.</summary>
    internal static string Name(Field field) => FieldCatalog.Of(field).Name;

    /// <summary>The text in quotation marks, on one line, cut when it is long.</summary>
    internal static string Text(string text) => $"“{Line(text, Longest)}”";

    /// <summary>The text on one line of at most so many characters.</summary>
    internal static string Line(string text, int longest)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= longest)
            {
                return line.Append('…').ToString();
            }

            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
