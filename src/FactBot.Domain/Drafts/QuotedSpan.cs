namespace FactBot.Domain.Drafts;

/// <summary>A stretch of text between quotation marks.</summary>
/// <param name="Start">Where the opening mark stands.</param>
/// <param name="End">Behind the closing mark.</param>
/// <param name="InnerStart">Behind the opening mark, and behind what it pads with.</param>
/// <param name="InnerEnd">Before the closing mark, and before what it pads with.</param>
internal readonly record struct QuotedSpan(int Start, int End, int InnerStart, int InnerEnd)
{
    /// <summary>What stands between the marks, letter for letter.</summary>
    internal string Inner(string text) => text[InnerStart..InnerEnd];

    /// <summary>
    /// A span between one pair of marks. French sets one space inside guillemets: where exactly one stands on
    /// both sides, it belongs to the marks and not to the words. Everything else between the marks is words.
    /// </summary>
    internal static QuotedSpan Between(string text, int open, int close)
    {
        var (start, end) = (open + 1, close);
        var isPadded = text[open] is '«' or '‹'
            && end - start > 2
            && IsPadding(text[start]) && !char.IsWhiteSpace(text[start + 1])
            && IsPadding(text[end - 1]) && !char.IsWhiteSpace(text[end - 2]);
        return isPadded ? new QuotedSpan(open, close + 1, start + 1, end - 1) : new QuotedSpan(open, close + 1, start, end);
    }

    private static bool IsPadding(char c) => c is ' ' or '\u00a0' or '\u202f' or '\u2009';
}
