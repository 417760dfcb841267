namespace FactBot.Domain.Drafts;

/// <summary>
/// Single quotation marks are apostrophes far more often, so they quote only a value as a whole: they open at
/// its start and close where nothing of it follows.
/// </summary>
internal static class SingleMarks
{
    /// <summary>Adds every value in single marks.</summary>
    internal static void AddTo(List<QuotedSpan> found, string text)
    {
        var position = 0;
        while (position < text.Length && text.AsSpan(position).IndexOfAny('\'', '‘', '‚') is var offset and >= 0)
        {
            var open = position + offset;
            position = open + 1;
            if (!QuotationMarks.IsValueStart(text, open))
            {
                continue;
            }

            var close = FindClose(text, open, out var isExhausted);
            if (close >= 0)
            {
                found.Add(QuotedSpan.Between(text, open, close));
                position = close + 1;
            }
            else if (isExhausted)
            {
                return;
            }
        }
    }

    /// <summary>The first closing mark that ends the value; none when another stretch in marks begins before.</summary>
    private static int FindClose(string text, int open, out bool isExhausted)
    {
        var couldHaveClosed = false;
        isExhausted = false;
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] is not ('\'' or '’' or '‘'))
            {
                continue;
            }

            if (QuotationMarks.LooksClosing(text, i) && i > open + 1)
            {
                if (EndsValue(text, i + 1))
                {
                    return i;
                }

                couldHaveClosed = true;
            }
            else if (couldHaveClosed && text[i] != '’' && QuotationMarks.LooksOpening(text, i))
            {
                return -1;
            }
        }

        isExhausted = true;
        return -1;
    }

    /// <summary>Whether the text ends here, or a label, a line, an address, a dash or a reason follows.</summary>
    private static bool EndsValue(string text, int position)
    {
        if (position < text.Length && text[position] is ',' or ';' or '.')
        {
            position++;
        }

        var next = position;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            if (text[next] == '\n')
            {
                return true;
            }

            next++;
        }

        return next == text.Length
            || (next > position && (text[next] is '—' or '–' or '(' or '[' || Starts(text, next, "http") || Starts(text, next, "because ")
                || Starts(text, next, "parce que ") || Starts(text, next, "add ") || Starts(text, next, "remove ") || LabelStartsAt(text, next)));
    }

    private static bool Starts(string text, int position, string word) =>
        string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool LabelStartsAt(string text, int position)
    {
        var colon = text.AsSpan(position, Math.Min(32, text.Length - position)).IndexOf(':');
        return colon > 0 && FieldLabels.TryBefore(text, position + colon, out var start, out _) && start <= position;
    }
}
