namespace FactBot.Domain.Drafts;

/// <summary>
/// The fence for words that hold every kind of quotation mark: three or more straight marks and a line break,
/// the words, a line break and as many marks. As in C# raw strings, words that hold three marks take four.
/// </summary>
internal static class Fences
{
    private const int Shortest = 3;

    /// <summary>Puts words behind a fence that none of them can close.</summary>
    internal static string Around(string words)
    {
        int longest = Shortest - 1, run = 0;
        foreach (var c in words)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var marks = new string('"', longest + 1);
        return $"{marks}\n{words}\n{marks}";
    }

    /// <summary>Adds every fenced stretch.</summary>
    internal static void AddTo(List<QuotedSpan> found, string text)
    {
        for (var i = text.IndexOf("\"\"\"", StringComparison.Ordinal); i >= 0 && i < text.Length; i = text.IndexOf("\"\"\"", i, StringComparison.Ordinal))
        {
            var marks = RunAt(text, i);
            if (QuotationMarks.IsValueStart(text, i) && TryClose(text, i, marks, out var span))
            {
                found.Add(span);
                i = span.End;
            }
            else
            {
                i += marks;
            }
        }
    }

    /// <summary>The text with letters in place of everything fenced, so that no mark in there finds a partner outside.</summary>
    internal static string Masked(string text, List<QuotedSpan> fences) => fences.Count == 0 ? text : string.Create(text.Length, (text, fences), (masked, state) =>
    {
        state.text.CopyTo(masked);
        foreach (var fence in state.fences)
        {
            masked[fence.Start..fence.End].Fill('x');
        }
    });

    private static bool TryClose(string text, int open, int marks, out QuotedSpan span)
    {
        span = default;
        var afterMarks = open + marks;
        var lineBreak = string.CompareOrdinal(text, afterMarks, "\r\n", 0, 2) == 0 ? "\r\n" : "\n";
        if (string.CompareOrdinal(text, afterMarks, lineBreak, 0, lineBreak.Length) != 0)
        {
            return false;
        }

        var inner = afterMarks + lineBreak.Length;
        var closing = lineBreak + new string('"', marks);
        var close = text.IndexOf(closing, inner, StringComparison.Ordinal);
        if (close < 0)
        {
            return false;
        }

        span = new QuotedSpan(open, close + closing.Length, inner, close);
        return true;
    }

    private static int RunAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == '"')
        {
            end++;
        }

        return end - start;
    }
}
