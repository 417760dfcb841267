using System.Globalization;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>In which way a fact is added.</summary>
internal enum Way
{
    /// <summary>By a mention in a channel, in a thread of its own.</summary>
    Mention,

    /// <summary>By a mention in a thread that others write into too.</summary>
    Thread,

    /// <summary>By a direct message.</summary>
    Direct,

    /// <summary>By the slash command in a channel.</summary>
    Slash,

    /// <summary>By the form behind the shortcut.</summary>
    Form,
}

/// <summary>A fact that somebody is going to add.</summary>
/// <param name="Statement">Its words, like no other's.</param>
/// <param name="Person">Who, by handle.</param>
/// <param name="Way">How.</param>
internal sealed record PlannedAdd(string Statement, string Person, Way Way)
{
    private const int People = 8;
    private static readonly string[] Syllables = ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu"];

    /// <summary>What is said to have it added.</summary>
    internal string Command => $"add anyway claim {Statement} source: L'Express";

    /// <summary>A plan by a seed.</summary>
    internal static PlannedAdd[] Many(int count, int seed)
    {
        var random = new Random(seed);
        var ways = Enum.GetValues<Way>();
        return [.. Enumerable.Range(0, count).Select(i => new PlannedAdd(
            string.Create(CultureInfo.InvariantCulture, $"Statement {i}: {Words(random)}."),
            $"person{i % People}",
            ways[random.Next(ways.Length)]))];
    }

    private static string Words(Random random) =>
        string.Join(' ', Enumerable.Range(0, 7).Select(_ => string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[random.Next(Syllables.Length)]))));
}
