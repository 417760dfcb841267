using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Answers;

/// <summary>
/// What a fact tells of that the question says nothing of: a fact about somebody else, or on another subject, shares
/// the rest of its words with a question and has these besides.
/// </summary>
internal sealed class Beyond
{
    /// <summary>Where there is no name or no title to share.</summary>
    private const double Unknown = 0.5;

    private readonly AskedQuestion asked;
    private readonly HashSet<string> words;

    /// <summary>Compares.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="fact">The fact; null when it is not at hand, and then nothing is beyond.</param>
    internal Beyond(AskedQuestion asked, Fact? fact)
    {
        this.asked = asked;
        var all = fact is null ? [] : IndexWords.Words(asked.Question.Text);
        words = [.. all.Select(word => word.Folded), .. all.Select(word => word.Index)];
        if (fact is not null)
        {
            CompareNames(fact.Wording.Text);
            CompareTitle(fact.Citations.Length == 0 ? "" : fact.Citations[0].Source.Title ?? "");
        }
    }

    /// <summary>How many names.</summary>
    internal int Names { get; private set; }

    /// <summary>How rare the rarest name is.</summary>
    internal double RarestName { get; private set; }

    /// <summary>Share of the fact's names that the question has, 0 to 1.</summary>
    internal double NamesShared { get; private set; } = Unknown;

    /// <summary>How many words of the source's title.</summary>
    internal int TitleWords { get; private set; }

    /// <summary>Share of the title, by rarity, that the question has, 0 to 1.</summary>
    internal double TitleShared { get; private set; } = Unknown;

    private void CompareNames(string told)
    {
        var names = Telling(told).Where(word => (word.IsCapitalised || word.IsAcronym) && !BeginsSentence(told, word)).DistinctBy(word => word.Folded).ToArray();
        var beyond = names.Where(name => !IsAsked(name)).ToArray();
        Names = beyond.Length;
        RarestName = beyond.Select(Rarity).DefaultIfEmpty().Max();
        NamesShared = names.Length == 0 ? Unknown : 1 - (beyond.Length / (double)names.Length);
    }

    private void CompareTitle(string title)
    {
        var all = Telling(title).DistinctBy(word => word.Index).ToArray();
        TitleWords = all.Count(word => !IsAsked(word));
        TitleShared = all.Length == 0 ? Unknown : all.Where(IsAsked).Sum(Rarity) / all.Sum(Rarity);
    }

    private bool IsAsked(TextWord word) => words.Contains(word.Folded) || words.Contains(word.Index) || asked.HitsOf(word.Index) is not null;

    private double Rarity(TextWord word) => asked.RarityOf(word.Index);

    private static IEnumerable<TextWord> Telling(string text) =>
        IndexWords.Words(text).Where(word => !StopWords.IsFunctionWord(word.Folded, isFrench: false) && !StopWords.IsFunctionWord(word.Folded, isFrench: true));

    /// <summary>There a capital says nothing.</summary>
    internal static bool BeginsSentence(string text, TextWord word) => text.AsSpan(0, word.Start).TrimEnd() is [] or [.., '.' or '?' or '!'];
}
