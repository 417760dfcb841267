using System.Collections.Immutable;

namespace FactBot.Teams.Sending;

/// <summary>
/// What stands in the way of FactBot's work in Teams until an operator changes something, for the health report. Any
/// number of threads may report and read.
/// </summary>
internal sealed class TeamsTroubles
{
    private ImmutableDictionary<string, string> standing = ImmutableDictionary<string, string>.Empty;

    /// <summary>One sentence for each trouble; empty when all is well.</summary>
    internal ImmutableArray<string> Sentences => [.. Volatile.Read(ref standing).OrderBy(trouble => trouble.Key, StringComparer.Ordinal).Select(trouble => trouble.Value)];

    /// <summary>Reports a trouble, in place of an earlier one of the same subject; whether it is a new one.</summary>
    internal bool Report(string subject, string sentence)
    {
        var isNew = !Volatile.Read(ref standing).TryGetValue(subject, out var before) || before != sentence;
        ImmutableInterlocked.AddOrUpdate(ref standing, subject, sentence, (_, _) => sentence);
        return isNew;
    }

    /// <summary>Ends a trouble.</summary>
    internal void Clear(string subject) => ImmutableInterlocked.TryRemove(ref standing, subject, out _);
}
