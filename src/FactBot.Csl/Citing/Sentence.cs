using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;
using FactBot.Csl.TextCases;

namespace FactBot.Csl.Citing;

/// <summary>A note is a sentence: a term that begins it, such as "ibid.", gets a capital.</summary>
internal static class Sentence
{
    public static void Begin(Span note)
    {
        if (First(note) is { IsTerm: true } leaf) TextCaser.Apply([leaf], TextCase.CapitalizeFirst, "en");
    }

    private static Leaf? First(Span span)
    {
        foreach (var child in span.Children)
        {
            if (child.IsEmpty) continue;
            return child as Leaf ?? First((Span)child);
        }

        return null;
    }
}
