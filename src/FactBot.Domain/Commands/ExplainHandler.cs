using System.Globalization;
using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Commands;

/// <summary>Shows an editor what was weighed for a question: the facts that came nearest, what spoke for each, and why it answers or does not.</summary>
internal static class ExplainHandler
{
    private const int Shown = 5;
    private const int Reasons = 4;
    private const double LeastShare = 0.05;

    internal static async ValueTask<Reply> HandleAsync(Command.Explain command, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Sender.Role < Role.Editor)
        {
            return await AskHandler.HandleAsync(new Command.Ask(command.AsWritten), turn, cancellationToken).ConfigureAwait(false);
        }

        var parsed = QuestionParser.Parse(command.Question, turn.Today);
        if (!parsed.Faults.IsEmpty)
        {
            return Turn.Refusal(parsed.Faults);
        }

        if (parsed.Question.Terms.IsEmpty)
        {
            return Turn.Refusal("That names nothing that facts could be weighed by.", "explain What share of global cybersecurity investment goes to Israeli companies?");
        }

        var most = command.Fact is null ? Judge.MostFound : AskHandler.CandidateLimit;
        var ranking = await AskHandler.RankAsync(parsed.Question, turn, most, cancellationToken).ConfigureAwait(false);
        return command.Fact is { } id ? Of(id, ranking, turn) : Of(ranking, turn);
    }

    private static ListReply Of(Ranking ranking, Turn turn)
    {
        var limits = turn.Thresholds;
        return new ListReply
        {
            Outcome = Outcome.Done,
            Headline = (ranking.Answer, ranking.Facts.IsEmpty) switch
            {
                (_, true) => "No fact on file has anything of this question.",
                (Answer.Found found, _) => $"{Counted(found.Facts.Length)} of those weighed: likely enough to answer, from {Percent(limits.Answer)}.",
                (Answer.DidYouMean, _) => $"Nothing answers, which takes {Percent(limits.Answer)}; what is near, from {Percent(limits.Near)}, is offered.",
                _ => $"Nothing answers, which takes {Percent(limits.Answer)}, and nothing is near, which takes {Percent(limits.Near)}.",
            },
            Rows = [.. ranking.Facts.Take(Shown).Select(ranked => Row(ranked, limits))],
        };
    }

    private static Reply Of(FactId id, Ranking ranking, Turn turn)
    {
        var place = ranking.Facts.Select((ranked, i) => (ranked, i)).FirstOrDefault(one => one.ranked.Fact.Id == id);
        return place.ranked is null
            ? Turn.Refusal($"{id} was not weighed: other facts share more with the question, or it is not on file for you.", $"show {id}")
            : new ListReply
            {
                Outcome = Outcome.Done,
                Headline = $"{id} is number {(place.i + 1).ToString(CultureInfo.InvariantCulture)} of {ranking.Facts.Length.ToString(CultureInfo.InvariantCulture)} weighed.",
                Rows = [Row(place.ranked, turn.Thresholds)],
            };
    }

    private static ListRow Row(RankedFact ranked, Thresholds limits)
    {
        var verdict = ranked.Score >= limits.Answer ? "answers" : ranked.Score >= limits.Near ? "near" : "not near";
        var shares = RankingModel.Learned.Shares(ranked.Explanation.Features).Select((share, i) => (Share: share, Feature: (Feature)i))
            .Where(one => one.Feature != Feature.DateNearness || ranked.Explanation[one.Feature] != Evidence.UnknownNearness).ToArray();
        var lines = new[]
        {
            ranked.Fact.Wording.Text,
            Line("For it", shares.Where(one => one.Share >= LeastShare).OrderByDescending(one => one.Share)),
            Line("Against it", shares.Where(one => one.Share <= -LeastShare).OrderBy(one => one.Share)),
            ranked.Explanation.Missing.IsEmpty ? null : $"It lacks: {string.Join(", ", ranked.Explanation.Missing)}.",
            ranked.Explanation.Likeness is { } likeness ? string.Create(CultureInfo.InvariantCulture, $"Likeness of meaning: {likeness:F2}.") : null,
            ranked.Held is { } held ? $"Held back: {held}." : null,
        };
        return new ListRow(
            $"{ranked.Fact.Id} · {Percent(ranked.Score)} · {verdict}",
            string.Join('\n', lines.OfType<string>()),
            [new SayAction("show", "Whole record", $"show {ranked.Fact.Id}")]);
    }

    private static string? Line(string side, IEnumerable<(double Share, Feature Feature)> shares)
    {
        var reasons = shares.Take(Reasons).Select(one => string.Create(CultureInfo.InvariantCulture, $"{FeatureWords.Of(one.Feature)} ({one.Share:+0.0;-0.0})")).ToArray();
        return reasons.Length == 0 ? null : $"{side}: {string.Join("; ", reasons)}.";
    }

    private static string Counted(int facts) => facts == 1 ? "One fact" : $"{facts.ToString(CultureInfo.InvariantCulture)} facts";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
