using System.Collections.Immutable;
using FactBot.Benchmarks.Retrieval.Engines;
using FactBot.Hosting;

namespace FactBot.Benchmarks.Speed;

/// <summary>Asks all contenders over one number of facts: first by one thread, then by sixteen.</summary>
internal static class SpeedRun
{
    private const int Askers = 16;

    /// <summary>So often everything is asked for the figures.</summary>
    private const int Rounds = 2;

    /// <summary>From here on FTS5 takes seconds for a question, so it is asked every twentieth only.</summary>
    private const int TooManyForFts = 300_000;

    internal static async Task<ImmutableArray<SpeedContender>> AskAsync(SpeedStores stores, ImmutableArray<GeneratedQuestion> questions, CancellationToken cancellationToken)
    {
        using var desk = Desk.Open(stores.Store, TimeProvider.System);
        using var lucene = LuceneEngine.Open(stores.Lucene);
        using var raw = FtsEngine.Open("FTS5 raw", stores.Plain, new HashSet<string>());
        using var stopped = FtsEngine.Open("FTS5 stop words", stores.Plain, PlainStopWords.Of(isFrench: false));
        var every = stores.Facts >= TooManyForFts ? 20 : 1;
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

    /// <summary>
    /// Each in turn is asked everything to warm up and at once again for the figures: what others have asked meanwhile
    /// has driven its index out of the processor's cache, for which there are figures of their own. In rounds, so that a
    /// slow minute of the machine meets them all.
    /// </summary>
    private static async Task AloneAsync(ImmutableArray<SpeedContender> contenders, ImmutableArray<GeneratedQuestion> questions, CancellationToken cancellationToken)
    {
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var contender in contenders)
            {
                Console.Error.WriteLine($"asking {contender.Name} by one thread, round {round} of {Rounds} …");
                foreach (var question in contender.Asked(questions))
                {
                    // In the first round the program itself is cold, too.
                    await (round == 1 ? contender.Ask(question.Text, cancellationToken).AsTask() : contender.AskAfterOthersAsync(question, cancellationToken));
                }

                foreach (var question in contender.Asked(questions))
                {
                    await contender.AskAsync(question, cancellationToken);
                }
            }
        }
    }

    private static async Task TogetherAsync(SpeedContender contender, ImmutableArray<GeneratedQuestion> questions, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine($"asking {contender.Name} by {Askers} threads …");
        var asked = contender.Asked(questions).ToImmutableArray();
        var next = -1;
        contender.Together.Add(await Threads.AskAsync(
            Askers,
            () => Interlocked.Increment(ref next) is var at && at < asked.Length ? asked[at].Text : null,
            async text => await contender.Ask(text, cancellationToken)));
    }
}
