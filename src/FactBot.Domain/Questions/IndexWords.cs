using System.Collections.Immutable;
using System.Text;

namespace FactBot.Domain.Questions;

/// <summary>The one analysis that turns text into index words, for facts and for questions alike.</summary>
public static class IndexWords
{
    /// <summary>The index words of a text, in order, with repetitions.</summary>
    public static ImmutableArray<string> Of(string text) => Split(TextFolding.Fold(text));

    private static ImmutableArray<string> Split(string folded)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words.ToImmutable();
    }
}
