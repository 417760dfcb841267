using System.Collections.Immutable;
using System.Diagnostics;
using FactBot.Benchmarks.Retrieval.Engines;
using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Hosting;
using FactBot.Testing.Measuring;

namespace FactBot.Benchmarks.Speed;

/// <summary>Something that is asked for its ten best facts and timed.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Ask">Asks and gives the ids of what it found; threads may ask at the same time.</param>
internal sealed record SpeedContender(string Name, Func<string, CancellationToken, ValueTask<ImmutableArray<string>>> Ask)
{
    private const int Shown = 10;

    /// <summary>Of how many questions every one is asked: 1 for all, 20 for every twentieth, where it is too slow for all.</summary>
    internal int Every { get; init; } = 1;

    /// <summary>Times by one thread, warm.</summary>
    internal Latencies Alone { get; } = new();

    /// <summary>Times by one thread where others have been asked since it was asked last.</summary>
    internal Latencies AfterOthers { get; } = new();

    /// <summary>Times by sixteen threads.</summary>
    internal Latencies Together { get; } = new();

    /// <summary>How many questions brought the fact they were made from.</summary>
    internal int Brought { get; private set; }

    /// <summary>The store's search for the words of a question with the records of the ten best, without the ranking that follows.</summary>
    internal static SpeedContender Search(Desk desk) => new("FactBot search", async (text, cancellationToken) =>
    {
        var question = QuestionParser.Parse(text).Question;
        var found = await desk.Store.SearchAsync(NewsroomId.Default, new FactSearch { Terms = question.SearchTerms, Filters = question.Filters, SpellingWeight = Ranker.SpellingStrength }, cancellationToken);
        var best = await desk.Store.GetAsync(NewsroomId.Default, [.. found.Candidates.Take(Shown).Select(candidate => candidate.Id)], cancellationToken);
        return [.. best.Select(fact => fact.ExternalId!)];
    });

    /// <summary>The whole answer.</summary>
    internal static SpeedContender Answer(Desk desk) => new("FactBot answer", async (text, cancellationToken) =>
    {
        var reply = await desk.Door.HandleAsync(Door.Question(text, text), cancellationToken);
        return reply is AnswerReply answer ? [.. answer.Facts.Select(shown => shown.Fact.ExternalId!)] : [];
    });

    /// <summary>Another engine.</summary>
    internal static SpeedContender Of(IEngine engine) =>
        new(engine.Name, async (text, cancellationToken) => (await engine.AskAsync(text, Shown, cancellationToken)).Ids);

    /// <summary>Those of all questions that it is asked.</summary>
    internal IEnumerable<GeneratedQuestion> Asked(IReadOnlyCollection<GeneratedQuestion> questions) => questions.Where((_, number) => number % Every == 0);

    /// <summary>Asks once and notes how long it took.</summary>
    internal async Task AskAsync(GeneratedQuestion question, CancellationToken cancellationToken)
    {
        var ids = await TimedAsync(question, Alone, cancellationToken);
        Brought += ids.Contains(question.FactId) ? 1 : 0;
    }

    /// <summary>The same where others have been asked just before.</summary>
    internal Task AskAfterOthersAsync(GeneratedQuestion question, CancellationToken cancellationToken) => TimedAsync(question, AfterOthers, cancellationToken);

    private async Task<ImmutableArray<string>> TimedAsync(GeneratedQuestion question, Latencies times, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var ids = await Ask(question.Text, cancellationToken);
        times.Add(Stopwatch.GetElapsedTime(started));
        return ids;
    }
}
