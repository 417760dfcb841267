using System.Collections.Immutable;
using System.CommandLine;

namespace FactBot.Commands;

/// <summary>A command with examples that its help shows.</summary>
internal sealed class Verb(string name, string description, params ReadOnlySpan<string> examples) : Command(name, description)
{
    /// <summary>Command lines that work, each with what it does behind <c>#</c>.</summary>
    internal ImmutableArray<string> Examples { get; } = [.. examples];

    /// <summary>What a reader of the help should know beyond the options.</summary>
    internal string? Notes { get; init; }
}
