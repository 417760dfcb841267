using System.Globalization;
using FactBot.Benchmarks.Retrieval;

namespace FactBot.Benchmarks.Speed;

/// <summary>
/// Facts like those of news, made from a seed: fact N is the same in every run. A statement has 20 words on average
/// (normal, deviation 7, from 5 to 45), drawn by Zipf's law from <see cref="Vocabulary"/>; six in ten name a
/// person, three in ten a place, four in ten a number, three in ten a date; names recur by Zipf's law. Six in ten
/// have a speaker; five facts share an article, which has a title, an author, an address on one of 300 hosts and a
/// day; one in five quotes a further sentence of it.
/// </summary>
internal sealed class GeneratedNews
{
    private const int Seed = 20_210_724;
    private const int FactsOfAnArticle = 5;
    private static readonly DateOnly s_first = new(2000, 1, 1);

    internal Vocabulary Vocabulary { get; } = new(Seed);

    /// <summary>Fact number N, from 0.</summary>
    internal StoredText Fact(int number)
    {
        var article = new Random(Seed + 1 + (number / FactsOfAnArticle));
        var title = Sentence(article, 8, 2);
        var (author, host, day) = (Vocabulary.Person(article), article.Next(300), s_first.AddDays(article.Next(9_000)));
        var random = new Random(-Seed - number);
        return new StoredText($"g{number.ToString(CultureInfo.InvariantCulture)}", title, Statement(random))
        {
            Speaker = random.Next(10) < 6 ? Vocabulary.Person(random) : null,
            Subtitle = random.Next(5) == 0 ? Statement(random) : null,
            Author = author,
            Date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Url = string.Create(CultureInfo.InvariantCulture, $"https://news{host}.example/{day:yyyy/MM}/{number / FactsOfAnArticle}"),
            Language = "en",
        };
    }

    private string Statement(Random random)
    {
        var words = Words(random, Math.Clamp((int)Math.Round(20 + (7 * Normal(random))), 5, 45)).ToList();
        Insert(words, random, 6, () => Vocabulary.Person(random));
        Insert(words, random, 3, () => Vocabulary.Place(random));
        Insert(words, random, 4, () => Number(random));
        Insert(words, random, 3, () => Date(random));
        words[0] = Vocabulary.Capitalised(words[0]);
        return string.Join(' ', words) + ".";
    }

    private string Sentence(Random random, int length, int spread) =>
        Vocabulary.Capitalised(string.Join(' ', Words(random, length + random.Next(-spread, spread + 1))));

    private IEnumerable<string> Words(Random random, int count) => Enumerable.Range(0, count).Select(_ => Vocabulary.Word(random));

    private static void Insert(List<string> words, Random random, int inTen, Func<string> what)
    {
        if (random.Next(10) < inTen)
        {
            // In the place of a word, so that the length stays.
            words[random.Next(words.Count)] = what();
        }
    }

    private static string Number(Random random) => random.Next(4) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 100)}%"),
        1 => string.Create(CultureInfo.InvariantCulture, $"${random.Next(1, 999)} million"),
        2 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1_000, 900_000):N0}"),
        _ => random.Next(2, 500).ToString(CultureInfo.InvariantCulture),
    };

    private static string Date(Random random) => random.Next(2) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"in {random.Next(1950, 2025)}")
        : s_first.AddDays(random.Next(9_000)).ToString("'on' d MMMM yyyy", CultureInfo.InvariantCulture);

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
