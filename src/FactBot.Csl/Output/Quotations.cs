using FactBot.Csl.Locales;
using FactBot.Csl.Rendering;

namespace FactBot.Csl.Output;

/// <summary>Puts quotation marks around what is quoted, alternating with the depth.</summary>
internal sealed class Quotations(LocaleView locale)
{
    private readonly bool usesGuillemets = locale.Text("open-quote") is ['«', ..];

    public void Mark(Span span, int depth = 0)
    {
        var inside = DepthInside(span, depth);
        foreach (var child in span.Children)
        {
            if (child is Span inner) Mark(inner, inside);
        }

        if (span.Quotes == QuoteKind.None || span.IsEmpty) return;
        if (inside == depth) Foreign(span);
        else if (inside % 2 == 1) Surround(span, locale.Text("open-quote") ?? "", locale.Text("close-quote") ?? "");
        else Surround(span, locale.Text("open-inner-quote") ?? "", locale.Text("close-inner-quote") ?? "");
    }

    /// <summary>Single marks typed in running text are inner ones; guillemets count only where they are the custom.</summary>
    private int DepthInside(Span span, int depth)
    {
        if (span.Quotes == QuoteKind.Guillemets && usesGuillemets) TrimSpaces(span);
        return span.Quotes switch
        {
            QuoteKind.None => depth,
            QuoteKind.Single when depth == 0 => 2,
            QuoteKind.Guillemets when !usesGuillemets => depth,
            _ => depth + 1,
        };
    }

    /// <summary>Guillemets of another language stay, with spaces that do not break the line.</summary>
    private static void Foreign(Span span)
    {
        if (span.Children[0] is Leaf { Text: [' ', ..] } first) first.Text = "\u202F" + first.Text[1..];
        if (span.Children[^1] is Leaf { Text: [.., ' '] } last) last.Text = last.Text[..^1] + "\u202F";
        Surround(span, "«", "»");
    }

    private static void Surround(Span span, string open, string close)
    {
        span.Children.Insert(0, new Leaf(open));
        span.Children.Add(new Leaf(close));
    }

    /// <summary>The marks of the locale bring their own spaces.</summary>
    private static void TrimSpaces(Span span)
    {
        if (span.Children[0] is Leaf first) first.Text = first.Text.TrimStart();
        if (span.Children[^1] is Leaf last) last.Text = last.Text.TrimEnd();
    }
}
