using System.Collections.Immutable;

namespace FactBot.Benchmarks;

/// <summary>The options of a command line: <c>--flag</c> and <c>--name value</c>.</summary>
/// <param name="args">What was typed.</param>
internal sealed class Arguments(string[] args)
{
    private readonly HashSet<int> _used = [];

    /// <summary>Whether everything typed was asked for.</summary>
    internal bool AreAllUsed => _used.Count == args.Length;

    /// <summary>Whether a flag is there.</summary>
    internal bool Flag(string name)
    {
        var at = Array.IndexOf(args, name);
        _used.UnionWith(at < 0 ? [] : [at]);
        return at >= 0;
    }

    /// <summary>The value of an option; null when it is not there.</summary>
    internal string? Value(string name) => Values(name).LastOrDefault();

    /// <summary>The values of an option that may stand several times.</summary>
    internal ImmutableArray<string> Values(string name)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at + 1 < args.Length; at++)
        {
            if (args[at] == name && !args[at + 1].StartsWith("--", StringComparison.Ordinal))
            {
                _used.UnionWith([at, at + 1]);
                values.Add(args[at + 1]);
            }
        }

        return values.ToImmutable();
    }
}
