using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace FactBot.Scenarios.Everywhere;

/// <summary>Somewhere a journalist speaks with FactBot; each has the sample facts and a store of its own.</summary>
internal abstract partial class Place : IAsyncDisposable
{
    /// <summary>What the place is called.</summary>
    internal abstract string Name { get; }

    /// <summary>Says something, waits until it is answered, and gives what is shown.</summary>
    internal abstract Task<Shown> SayAsync(string text);

    /// <summary>Asks for a file and gives its bytes.</summary>
    internal abstract Task<byte[]> ExportAsync(string text);

    public abstract ValueTask DisposeAsync();

    /// <summary>What a person reads in rendered answers.</summary>
    private protected static Shown Read(IEnumerable<string> answers)
    {
        var all = answers.ToList();
        return new Shown([.. all.SelectMany(words => Headed().Matches(words)).Select(match => match.Groups[1].Value)], string.Join('\n', all));
    }

    [GeneratedRegex(@"\b(F-\d+) · version \d")]
    private static partial Regex Headed();
}

/// <summary>What an answer shows.</summary>
/// <param name="Facts">The facts, in the order they stand in.</param>
/// <param name="Words">Everything that is read in it.</param>
internal sealed record Shown(ImmutableArray<string> Facts, string Words);
