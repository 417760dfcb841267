using System.Collections.Immutable;
using FactBot.Benchmarks.Retrieval.Engines;
using FactBot.Hosting;

namespace FactBot.Benchmarks.Speed;

/// <summary>Asks all contenders over one number of facts: first each question of all in turn, then sixteen threads at a time.</summary>
internal static class SpeedRun
{
    private const int Askers = 16;

    /// <summary>From here on FTS5 takes seconds for a question, so it is asked every tenth only.</summary>
    private const int TooManyForFts = 300_000;

    internal static async Task<ImmutableArray<SpeedContender>> AskAsync(SpeedStores stores, ImmutableArray<GeneratedQuestion> questions, CancellationToken cancellationToken)
    {
        using var desk = Desk.Open(stores.Store, TimeProvider.System);
        using var lucene = LuceneEngine.Open(stores.Lucene);
        using var raw = FtsEngine.Open("FTS5 raw", stores.Plain, new HashSet<string>());
        using var stopped = FtsEngine.Open("FTS5 stop words", stores.Plain, PlainStopWords.Of(isFrench: false));
        var every = stores.Facts >= TooManyForFts ? 10 : 1;
        ImmutableArray<SpeedContender> contenders =
        [
            SpeedContender.Search(desk),
            SpeedContender.Answer(desk),
            SpeedContender.Of(lucene),
            SpeedContender.Of(stopped) with { Every = every },
            SpeedContender.Of(raw) with { Every = every },
        ];
        await AloneAsync(contenders, questions, cancellationToken);
        foreach (var contender in contenders)
        {
            await TogetherAsync(contender, questions, cancellationToken);
        }

        return contenders;
    }

    /// <summary>Everything is asked once to warm up, then once for the figures.</summary>
    private static async Task AloneAsync(ImmutableArray<SpeedContender> contenders, ImmutableArray<GeneratedQuestion> questions, CancellationToken cancellationToken)
    {
        foreach (var isMeasured in (bool[])[false, true])
        {
            Console.Error.WriteLine(isMeasured ? "asking by one thread …" : "warming up …");
            foreach (var (number, question) in questions.Index())
            {
                foreach (var contender in contenders.Where(contender => number % contender.Every == 0))
                {
                    if (isMeasured)
                    {
                        await contender.AskAsync(question, cancellationToken);
                    }
                    else
                    {
                        await contender.Ask(question.Text, cancellationToken);
                    }
                }
            }
        }
    }

    private static async Task TogetherAsync(SpeedContender contender, ImmutableArray<GeneratedQuestion> questions, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine($"asking {contender.Name} by {Askers} threads …");
        var asked = questions.Where((_, number) => number % contender.Every == 0).ToImmutableArray();
        var next = -1;
        contender.Together.Add(await Threads.AskAsync(
            Askers,
            () => Interlocked.Increment(ref next) is var at && at < asked.Length ? asked[at].Text : null,
            async text => await contender.Ask(text, cancellationToken)));
    }
}
