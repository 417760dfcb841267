namespace FactBot.Terminal;

/// <summary>
/// Puts a message together from lines. It goes on after a trailing <c>\</c>, inside an opened quotation and
/// inside a <c>```</c> fence; an empty line ends it in any case.
/// </summary>
internal static class MessageLines
{
    /// <summary>Reads one message; null at the end of input.</summary>
    /// <param name="readLine">Reads a line; told whether it is the first of a message.</param>
    internal static string? Read(Func<bool, string?> readLine)
    {
        var text = readLine(true);
        while (text is not null && GoesOn(text))
        {
            var next = readLine(false);
            if (next == LineEditor.Abandoned)
            {
                return next;
            }

            text = text.EndsWith('\\') ? text[..^1] : text;
            if (string.IsNullOrEmpty(next))
            {
                return text;
            }

            text += "\n" + next;
        }

        return text;
    }

    /// <summary>Whether a message so far needs another line.</summary>
    internal static bool GoesOn(string text) =>
        text.EndsWith('\\')
        || text.Count(c => c == '"') % 2 == 1
        || IsOpen(text, '„', "“”")
        || (!text.Contains('„', StringComparison.Ordinal) && IsOpen(text, '“', "”"))
        || IsOpen(text, '«', "»")
        || text.Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal)) % 2 == 1;

    private static bool IsOpen(string text, char opening, string closing) =>
        text.Count(c => c == opening) > text.Count(c => closing.Contains(c, StringComparison.Ordinal));
}
