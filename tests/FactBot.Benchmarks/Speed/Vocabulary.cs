using System.Collections.Immutable;

namespace FactBot.Benchmarks.Speed;

/// <summary>
/// The words of the generated news, commonest first: English function words, common words of news, then words
/// built from syllables with their inflections, 220,000 types in all; and names of people and places.
/// </summary>
internal sealed class Vocabulary
{
    private const int Types = 220_000;
    private const int People = 30_000;
    private const int Places = 2_000;

    private const string FunctionWords =
        """
        the of to and a in that for is on was with by as at it from be has are he have an this his which not or had but were they will
        been who more said their one would about its after than also up there out when if we no can she you into her could all other
        over some two i what new first them may so most between do now only while during these many any
        """;

    private const string NewsWords =
        """
        year years people government president minister million billion percent country state states police court company market world
        city party week election war report officials law tax health public water school prices workers bank oil security border
        vaccine climate budget deal trade vote leader spokesman statement group money house senate hospital deaths cases economy growth
        inflation energy study university children women attack army defence foreign policy support power rights food industry investment
        data software sales jobs rate union reform crisis members national international local federal south north east west
        american european french british israeli russian chinese german announced told according rose fell increased cut signed
        """;

    private static readonly string[] s_onsets = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s", "sh", "st", "t", "tr", "v", "w", "z"];
    private static readonly string[] s_vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ie", "ou"];
    private static readonly string[] s_codas = ["", "", "", "l", "n", "r", "s", "t", "m", "nd", "rt", "ck"];
    private static readonly string[] s_endings = ["s", "ed", "ing", "er", "tion", "ly"];
    private readonly Zipf _wordRanks = new(Types, 1.05);
    private readonly Zipf _peopleRanks = new(People, 0.9);
    private readonly Zipf _placeRanks = new(Places, 0.9);
    private readonly ImmutableArray<string> _words;
    private readonly ImmutableArray<string> _people;
    private readonly ImmutableArray<string> _places;

    internal Vocabulary(int seed)
    {
        var random = new Random(seed);
        Function = Split(FunctionWords);
        _words = [.. Distinct(Types, [.. Function, .. Split(NewsWords)], () => Inflected(random))];
        var families = Distinct(8_000, [], () => Capital(Stem(random, 2, 3))).ToArray();
        var given = Distinct(900, [], () => Capital(Stem(random, 1, 2))).ToArray();
        _people = [.. Distinct(People, [], () => [$"{given[random.Next(given.Length)]} {families[random.Next(families.Length)]}"])];
        _places = [.. Distinct(Places, [], () => Capital(Stem(random, 2, 3)))];
    }

    /// <summary>The function words.</summary>
    internal ImmutableArray<string> Function { get; }

    internal string Word(Random random) => _words[_wordRanks.Next(random)];

    internal string Person(Random random) => _people[_peopleRanks.Next(random)];

    internal string Place(Random random) => _places[_placeRanks.Next(random)];

    internal static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static HashSet<string> Distinct(int count, IEnumerable<string> first, Func<IEnumerable<string>> next)
    {
        var all = new HashSet<string>(first);
        while (all.Count < count)
        {
            foreach (var word in next().TakeWhile(_ => all.Count < count))
            {
                all.Add(word);
            }
        }

        return all;
    }

    private static IEnumerable<string> Capital(string word) => [Capitalised(word)];

    /// <summary>A stem, and half of the times some of its inflections, which then are about as common.</summary>
    private static IEnumerable<string> Inflected(Random random)
    {
        var stem = Stem(random, 2, 4);
        return random.Next(2) == 0 ? [stem] : [stem, .. s_endings.Where(_ => random.Next(3) == 0).Select(ending => stem + ending)];
    }

    private static string Stem(Random random, int least, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Any(s_onsets, random) + Any(s_vowels, random) + Any(s_codas, random)));

    private static string Any(string[] all, Random random) => all[random.Next(all.Length)];

    private static ImmutableArray<string> Split(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
