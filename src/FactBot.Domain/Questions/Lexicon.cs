using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactBot.Domain.Questions;

/// <summary>
/// Words that stand for each other, English and French: a question in either language finds the fact in the other.
/// Kept as text beside this file: a line a group, words folded.
/// </summary>
public sealed class Lexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> groups;

    private Lexicon(FrozenDictionary<string, ImmutableArray<string>> groups) => this.groups = groups;

    /// <summary>Words of the news.</summary>
    public static Lexicon News { get; } = Read("Lexicon.txt");

    /// <summary>Countries, their people, and what is said to be theirs: "Poland", "Polish", "polonais".</summary>
    public static Lexicon Places { get; } = Read("Places.txt");

    /// <summary>Index words that mean much the same as this index word, without itself.</summary>
    public ImmutableArray<string> SameAs(string indexWord) => groups.GetValueOrDefault(indexWord, []);

    private static Lexicon Read(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var same = new Dictionary<string, HashSet<string>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            string[] group = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => new[] { EnglishStemmer.Stem(word), FrenchStemmer.Stem(word) }).Distinct()];
            foreach (var word in group)
            {
                if (!same.TryGetValue(word, out var others))
                {
                    same[word] = others = [];
                }

                others.UnionWith(group.Where(other => other != word));
            }
        }

        return new Lexicon(same.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray()));
    }
}
