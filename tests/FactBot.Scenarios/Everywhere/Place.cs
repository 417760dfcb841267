using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace FactBot.Scenarios.Everywhere;

/// <summary>Somewhere a journalist speaks with FactBot; each has the sample facts and a store of its own.</summary>
internal abstract partial class Place : IAsyncDisposable
{
    /// <summary>What the place is called.</summary>
    internal abstract string Name { get; }

    /// <summary>Says something, waits until it is answered, and gives the facts that are shown, in the order they stand in.</summary>
    internal abstract Task<ImmutableArray<string>> SayAsync(string text);

    /// <summary>Asks for a file and gives its bytes.</summary>
    internal abstract Task<byte[]> ExportAsync(string text);

    public abstract ValueTask DisposeAsync();

    /// <summary>The facts that a person reads in a rendered answer.</summary>
    private protected static IEnumerable<string> FactsIn(string words) => Shown().Matches(words).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\b(F-\d+) · version \d")]
    private static partial Regex Shown();
}
