using System.Collections.Frozen;
using System.Globalization;
using FactBot.Domain.Facts;

namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// What filters ask for, as words of the index that no text has: <see cref="Mark"/>, a letter that says what it is
/// of, and the value. So a filter is a set of posting lists like a question.
/// </summary>
internal static class FilterTokens
{
    /// <summary>Begins every filter token and no index word.</summary>
    internal const char Mark = '\u0001';

    /// <summary>A day that is first and last.</summary>
    internal const string Day = "\u0001d";

    internal const string FirstDay = "\u0001f";

    internal const string LastDay = "\u0001l";

    internal const string Speaker = "\u0001b";

    /// <summary>Whether a term can be an index word.</summary>
    internal static bool IsWord(string term) => !term.StartsWith(Mark);

    /// <summary>Whether the bytes of a term can be those of an index word.</summary>
    internal static bool IsWord(ReadOnlySpan<byte> term) => term[0] != Mark;

    private static readonly FrozenDictionary<FactKind, string> Kinds = Enum.GetValues<FactKind>().ToFrozenDictionary(kind => kind, kind => "\u0001k" + Tokens.Of(kind));

    private static readonly FrozenDictionary<LifecycleState, string> States = Enum.GetValues<LifecycleState>().ToFrozenDictionary(state => state, state => "\u0001s" + Tokens.Of(state));

    internal static string Of(FactKind kind) => Kinds[kind];

    internal static string Of(LifecycleState state) => States[state];

    internal static string OfTag(string folded) => "\u0001t" + folded;

    internal static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The tokens of a fact, each once.</summary>
    internal static void AddTo(List<string> tokens, IndexedFact fact)
    {
        tokens.Add(Of(fact.Kind));
        tokens.Add(Of(fact.State));
        if (fact.FirstDay is { } first && fact.LastDay == first)
        {
            tokens.Add(Day + Of(first));
        }
        else
        {
            AddDay(tokens, FirstDay, fact.FirstDay);
            AddDay(tokens, LastDay, fact.LastDay);
        }

        if (fact.Speaker is not null)
        {
            tokens.Add(Speaker + fact.Speaker);
        }

        if (fact.Tags is null)
        {
            return;
        }

        foreach (var tag in fact.Tags.Split('\n'))
        {
            var token = OfTag(tag);
            if (!tokens.Contains(token))
            {
                tokens.Add(token);
            }
        }
    }

    private static void AddDay(List<string> tokens, string prefix, DateOnly? day)
    {
        if (day is { } known)
        {
            tokens.Add(prefix + Of(known));
        }
    }
}
