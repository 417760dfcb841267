using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Hosting;
using FactBot.Testing.Measuring;

namespace FactBot.Benchmarks.Speed;

/// <summary>What adding while others ask showed, growing round by round.</summary>
internal sealed class AddingFigures
{
    /// <summary>How many facts were on file at the beginning.</summary>
    public required int Facts { get; init; }

    /// <summary>How many threads asked.</summary>
    public required int Askers { get; init; }

    /// <summary>Milliseconds from one add to the next.</summary>
    public required int PauseMs { get; init; }

    /// <summary>How long each add took at the door, from message to reply, while others asked.</summary>
    public Latencies Adds { get; } = new();

    /// <summary>The same with nobody asking.</summary>
    public Latencies QuietAdds { get; } = new();

    /// <summary>How many of the added facts led the ranking of a question put right after the reply.</summary>
    public int Found { get; set; }

    /// <summary>The askers' times while nothing was added.</summary>
    public Latencies Without { get; } = new();

    /// <summary>The askers' times while facts were added.</summary>
    public Latencies With { get; } = new();
}

/// <summary>Adds facts at the product's door, one after the other, while threads ask there without pause.</summary>
internal static class AddingRun
{
    private const int Askers = 8;
    private const int Rounds = 4;
    private const int AddsOfARound = 50;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);
    private static readonly Sender s_contributor = new() { Id = "u-adder", Name = "Paul Press", Role = Role.Contributor };

    /// <summary>
    /// Measures over the store; the facts that are added stay in it. Rounds with and without adding take turns and are
    /// equally long, so that a busy machine slows both.
    /// </summary>
    internal static async Task<AddingFigures> MeasureAsync(SpeedStores stores, GeneratedNews news, ImmutableArray<GeneratedQuestion> questions, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine("adding while others ask …");
        using var desk = Desk.Open(stores.Store, TimeProvider.System);
        var figures = new AddingFigures { Facts = stores.Facts, Askers = Askers, PauseMs = (int)s_pause.TotalMilliseconds };
        await AskAsync(desk, questions, Task.Delay(s_pause * AddsOfARound, cancellationToken), cancellationToken);
        var number = stores.Facts;
        for (var round = 0; round < Rounds; round++)
        {
            await AddAsync(desk, news, number, figures.QuietAdds, cancellationToken);
            var started = Stopwatch.GetTimestamp();
            var first = number + AddsOfARound;
            var adding = Task.Factory.StartNew(() => AddAsync(desk, news, first, figures.Adds, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
            figures.With.Add(await AskAsync(desk, questions, adding, cancellationToken));
            figures.Found += await adding;
            figures.Without.Add(await AskAsync(desk, questions, Task.Delay(Stopwatch.GetElapsedTime(started), cancellationToken), cancellationToken));
            number += 2 * AddsOfARound;
        }

        return figures;
    }

    private static Task<Latencies> AskAsync(Desk desk, ImmutableArray<GeneratedQuestion> questions, Task until, CancellationToken cancellationToken)
    {
        var next = -1;
        return Threads.AskAsync(
            Askers,
            () => until.IsCompleted ? null : questions[(int)((uint)Interlocked.Increment(ref next) % questions.Length)].Text,
            async text => await desk.Door.HandleAsync(Door.Question(text, text), cancellationToken));
    }

    /// <returns>How many of the added facts led the ranking right afterwards.</returns>
    private static async Task<int> AddAsync(Desk desk, GeneratedNews news, int from, Latencies times, CancellationToken cancellationToken)
    {
        var found = 0;
        for (var number = from; number < from + AddsOfARound; number++)
        {
            var fact = news.Fact(number);
            var mark = string.Create(CultureInfo.InvariantCulture, $"Zw{number}qx");
            var message = Door.Question($"add claim {mark} {fact.Text}\nsource: {fact.Title}\nurl: {fact.Url}\npublished: {fact.Date}", "adding") with { Sender = s_contributor };
            var started = Stopwatch.GetTimestamp();
            var reply = await desk.Door.HandleAsync(message, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(started));
            if (reply is not AnswerReply { Outcome: Outcome.Done, Facts: [var added] })
            {
                throw new InvalidOperationException($"Fact {number} was not added: {reply.Headline}");
            }

            var ranking = await ((FactDesk)desk.Door).RankingOfAsync(Door.Question($"{mark} {fact.Text}", mark), cancellationToken);
            found += ranking.Facts is [var first, ..] && first.Fact.Id == added.Fact.Id ? 1 : 0;
            await Task.Delay(s_pause, cancellationToken);
        }

        return found;
    }
}
