using System.Collections.Frozen;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Answers;

/// <summary>A fact's index words, for matching a question's terms.</summary>
internal sealed class FactWords
{
    private const double ExcerptShare = 0.8;
    private const double ContextShare = 0.7;
    private const double CognateStrength = 0.75;
    private const double MisspeltStrength = 0.85;
    private const int CognatePrefix = 5;
    private const int MisspeltFrom = 4;
    private readonly FrozenSet<string> statement;
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string> names;
    private readonly FrozenSet<string> context;

    internal FactWords(SearchText text)
    {
        statement = Set(text.Statement, text.Measure);
        words = Set(text.Statement, text.Measure, text.Excerpts);
        names = Set(text.Names, text.Roles);
        context = Set(text.Context);
        Measure = Content(text.Measure);
        Subject = Content(text.Statement);
    }

    /// <summary>The index words of what a figure counts, without stop words; empty for other facts.</summary>
    internal FrozenSet<string> Measure { get; }

    /// <summary>The index words of the statement without stop words.</summary>
    internal FrozenSet<string> Subject { get; }

    private static FrozenSet<string> Content(string text) =>
        [.. Split(text).Where(word => !StopWords.Contains(word, isFrench: false))];

    /// <summary>How well the fact has a term: 0 to 1.</summary>
    internal double Match(QuestionTerm term, bool isFrench)
    {
        var best = term.Alternatives.Max(alternative => alternative.Strength * Presence(alternative));
        if (best > 0 || term.IsNumber)
        {
            return best;
        }

        return term.IsSpecific && HasMisspelt(term.Index) ? MisspeltStrength
            : isFrench || !term.IsSpecific ? Cognate(term.Word)
            : 0;
    }

    /// <summary>Whether the speaker's name or title has a term.</summary>
    internal bool Names(QuestionTerm term) => names.Contains(term.Index) || (term.IsSpecific && names.Any(name => IsMisspelt(term.Index, name)));

    /// <summary>A speaker is matched by name or title as written, not by what might stand for it.</summary>
    private double Presence(Alternative alternative) =>
        statement.Contains(alternative.Index) || (alternative.Strength > MisspeltStrength && names.Contains(alternative.Index)) ? 1
        : words.Contains(alternative.Index) ? ExcerptShare
        : context.Contains(alternative.Index) ? ContextShare
        : 0;

    private bool HasMisspelt(string index) => names.Any(name => IsMisspelt(index, name)) || words.Any(word => IsMisspelt(index, word));

    /// <summary>A slip behind the same first letter.</summary>
    private static bool IsMisspelt(string asked, string stored) =>
        asked.Length >= MisspeltFrom && asked[0] == stored[0] && EditDistance.Within(1, asked, stored) is not null;

    /// <summary>"investissements" is near "investments": words of two languages that share most of the shorter one.</summary>
    private double Cognate(string word) => word.Length >= CognatePrefix && words.Any(other => IsCognate(word, other)) ? CognateStrength : 0;

    private static bool IsCognate(string word, string other)
    {
        var shared = word.AsSpan().CommonPrefixLength(other);
        return shared >= CognatePrefix && shared * 10 >= Math.Min(word.Length, other.Length) * 7;
    }

    private static FrozenSet<string> Set(params ReadOnlySpan<string> fields) => Split(string.Join(' ', fields)).ToFrozenSet();

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
