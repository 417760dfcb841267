using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>Works out every <see cref="Signal"/> behind the features of the best fact.</summary>
internal static class Signals
{
    /// <summary>How many values <see cref="Of"/> gives.</summary>
    internal const int Count = (int)Signal.HoldsPlace + 1;

    private const double MostLead = 6;
    private const int SixthPlace = 5;
    private const int MostDays = 400;

    /// <summary>The features of the best fact, then the signals.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="ranked">All candidates that may be shown, best first.</param>
    /// <param name="record">The record of the best; null when it is not at hand.</param>
    internal static double[] Of(AskedQuestion asked, ImmutableArray<RankedCandidate> ranked, Fact? record)
    {
        var best = ranked[0].Explanation;
        var missing = ranked[0].Missing;
        var values = new double[Count];
        best.Features.CopyTo(values);
        values[(int)Signal.Lead] = Lead(ranked, 1);
        values[(int)Signal.LeadOverSixth] = Lead(ranked, SixthPlace);
        values[(int)Signal.Share] = 1 / ranked.Sum(other => Math.Exp(other.Explanation.Merit - ranked[0].Explanation.Merit));
        values[(int)Signal.Terms] = asked.Terms.Length;
        values[(int)Signal.IsQuestion] = asked.Question.Text.AsSpan().TrimEnd().EndsWith("?") ? 1 : 0;
        values[(int)Signal.NamesAsked] = asked.Terms.Count(term => term.Term is { IsSpecific: true, IsNumber: false });
        values[(int)Signal.NumbersAsked] = asked.Terms.Count(term => term.Term.IsNumber);
        values[(int)Signal.IsDated] = asked.Question.WrittenOn is null ? 0 : 1;
        values[(int)Signal.Unknown] = asked.UnknownShare;
        values[(int)Signal.Weight] = asked.Weight;
        values[(int)Signal.WeightMissing] = missing.Sum(term => term.Weight);
        values[(int)Signal.RarestMissing] = missing.Length == 0 ? 0 : missing.Max(term => term.Weight);
        values[(int)Signal.NamesMissing] = missing.Count(term => term.Term is { IsSpecific: true, IsNumber: false } && !IsYear(term));
        values[(int)Signal.YearsMissing] = missing.Count(IsYear);
        values[(int)Signal.WordsMissing] = missing.Count(term => !term.Term.IsSpecific);
        var next = ranked.Length > 1 ? ranked[1].Explanation : null;
        values[(int)Signal.NextCoverage] = next?[Feature.Coverage] ?? 0;
        values[(int)Signal.NextSoftCoverage] = next is null || best[Feature.SoftCoverage] == 0 ? 0 : next[Feature.SoftCoverage] / best[Feature.SoftCoverage];
        values[(int)Signal.FactsOnFile] = Math.Log10(1 + asked.FactCount);
        values[(int)Signal.BothWays] = best[Feature.SoftCoverage] * best[Feature.RareFocus];
        values[(int)Signal.IsExpecting] = asked.Question.Expects is Expected.Number or Expected.Date or Expected.Words ? 1 : 0;
        values[(int)Signal.AsksWho] = asked.Question.Expects == Expected.Person ? 1 : 0;
        values[(int)Signal.Holding] = Holding.Of(asked.Question, record);
        values[(int)Signal.HoldsYear] = Holding.OfYear(asked.Question, record);
        values[(int)Signal.HoldsPlace] = Holding.OfPlace(asked.Question, record);
        values[(int)Signal.SaysElse] = record is not null && Confidence.SaysElse(asked, record, best, ranked[0].Candidate.Text) is not null ? 1 : 0;
        values[(int)Signal.DaysLater] = DaysLater(asked, ranked[0].Candidate);
        values[(int)Signal.DateLead] = best[Feature.DateNearness] - ranked.Skip(1).Take(SixthPlace).Select(other => other.Explanation[Feature.DateNearness]).DefaultIfEmpty().Max();
        AddBeyond(values, new Beyond(asked, record));
        AddMissingByPosition(values, asked, missing);
        return values;
    }

    private static void AddMissingByPosition(double[] values, AskedQuestion asked, ImmutableArray<AskedTerm> missing)
    {
        if (missing.IsEmpty || asked.Weight == 0)
        {
            return;
        }

        var lacks = missing.Select(term => term.Term).ToHashSet(ReferenceEqualityComparer.Instance);
        double run = 0, longest = 0;
        foreach (var term in asked.Terms)
        {
            run = lacks.Contains(term.Term) ? run + term.Weight : 0;
            longest = Math.Max(longest, run);
        }

        values[(int)Signal.FirstMissing] = lacks.Contains(asked.Terms[0].Term) ? asked.Terms[0].Weight / asked.Weight : 0;
        values[(int)Signal.LastMissing] = lacks.Contains(asked.Terms[^1].Term) ? asked.Terms[^1].Weight / asked.Weight : 0;
        values[(int)Signal.RunMissing] = longest / asked.Weight;
    }

    private static void AddBeyond(double[] values, Beyond beyond)
    {
        values[(int)Signal.NamesBeyond] = beyond.Names;
        values[(int)Signal.RarestNameBeyond] = beyond.RarestName;
        values[(int)Signal.NamesShared] = beyond.NamesShared;
        values[(int)Signal.TitleBeyond] = beyond.TitleWords;
        values[(int)Signal.TitleShared] = beyond.TitleShared;
    }

    private static int DaysLater(AskedQuestion asked, Candidate best) =>
        asked.Question.WrittenOn is { } day && best.FirstDay is { } first ? Math.Clamp(first.DayNumber - day.DayNumber, -MostDays, MostDays) : 0;

    private static bool IsYear(AskedTerm term) => term.Term.Word is ['1' or '2', _, _, _] word && word.All(char.IsAsciiDigit);

    private static double Lead(ImmutableArray<RankedCandidate> ranked, int over) =>
        over >= ranked.Length ? MostLead : Math.Clamp(ranked[0].Explanation.Merit - ranked[over].Explanation.Merit, -MostLead, MostLead);
}
