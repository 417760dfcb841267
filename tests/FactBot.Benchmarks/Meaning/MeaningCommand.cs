using System.Diagnostics;
using System.Globalization;
using FactBot.Benchmarks.Speed;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Hosting;
using FactBot.Store.Sqlite;

namespace FactBot.Benchmarks.Meaning;

/// <summary>
/// `meaning --facts 100000 [--dimension 384]` imports generated news, keeps a random vector for each fact, and searches
/// by vectors alone: how long that takes, what memory it needs, and how many of the ten nearest are those that a search
/// over the unshortened vectors finds.
/// </summary>
internal static class MeaningCommand
{
    private const string Model = "random";
    private const int KeptAtOnce = 5_000;
    private const int FirstQuestion = 1_000_000_000;
    private const int Questions = 50;
    private const int Compared = 10;
    private const int Nearest = 10;

    internal static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var options = new Arguments(args);
        var (facts, dimension) = (Number(options.Value("--facts") ?? "100000"), Number(options.Value("--dimension") ?? "384"));
        if (!options.AreAllUsed || facts < 1 || dimension < 1)
        {
            Console.Error.WriteLine("Usage: meaning --facts 100000 [--dimension 384]");
            return 2;
        }

        using var stores = SpeedStores.Make(new GeneratedNews(), facts);
        Console.Error.WriteLine("importing …");
        await stores.ImportAsync(cancellationToken);
        using var desk = Desk.Open(stores.Store, TimeProvider.System);
        Console.Error.WriteLine("keeping vectors …");
        Print("keeping", facts / await KeepAsync(desk.Store, facts, dimension, cancellationToken), "vectors/s");
        await SearchAsync(desk.Store, facts, dimension, cancellationToken);
        return 0;
    }

    private static async Task<double> KeepAsync(SqliteFactStore store, int facts, int dimension, CancellationToken cancellationToken)
    {
        var spent = TimeSpan.Zero;
        for (var from = 1; from <= facts; from += KeptAtOnce)
        {
            FactVector[] vectors = [.. Enumerable.Range(from, Math.Min(KeptAtOnce, facts - from + 1)).Select(number => new FactVector(NewsroomId.Default, new FactId(number), 1, Vector(number, dimension)))];
            var started = Stopwatch.GetTimestamp();
            await store.KeepVectorsAsync(Model, vectors, cancellationToken);
            spent += Stopwatch.GetElapsedTime(started);
        }

        return spent.TotalSeconds;
    }

    private static async Task SearchAsync(SqliteFactStore store, int facts, int dimension, CancellationToken cancellationToken)
    {
        // The index is read into memory by the first search of any kind.
        await store.NearestAsync(NewsroomId.Default, new NearestSearch("none", Vector(1, dimension)), cancellationToken);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Print("first search, which loads them", (await AskAsync(store, 0, dimension, cancellationToken)).Milliseconds, "ms");
        Print("memory", (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6, "MB more");
        var times = new List<double>();
        var shared = 0;
        for (var question = 1; question <= Questions; question++)
        {
            var (found, milliseconds) = await AskAsync(store, question, dimension, cancellationToken);
            times.Add(milliseconds);
            shared += question > Compared ? 0 : Exact(FirstQuestion + question, facts, dimension).Intersect(found).Count();
        }

        times.Sort();
        Print("search, median", times[times.Count / 2], "ms");
        Print("search, 95 of 100 within", times[times.Count * 95 / 100], "ms");
        Print("of the ten nearest, as in an unshortened search", 100.0 * shared / (Compared * Nearest), "%");
    }

    private static async Task<(long[] Found, double Milliseconds)> AskAsync(SqliteFactStore store, int question, int dimension, CancellationToken cancellationToken)
    {
        var search = new NearestSearch(Model, Vector(FirstQuestion + question, dimension)) { Limit = Nearest };
        var started = Stopwatch.GetTimestamp();
        var found = await store.NearestAsync(NewsroomId.Default, search, cancellationToken);
        return ([.. found.Select(one => one.Candidate.Id.Number)], Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private static long[] Exact(int seed, int facts, int dimension)
    {
        var question = Vector(seed, dimension);
        return [.. Enumerable.Range(1, facts).Select(number => (Number: (long)number, Likeness: Product(question, Vector(number, dimension)))).OrderByDescending(one => one.Likeness).Take(Nearest).Select(one => one.Number)];
    }

    private static double Product(float[] left, float[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += (double)left[i] * right[i];
        }

        return sum;
    }

    /// <summary>A vector of length 1 in any direction, the same for the same seed.</summary>
    private static float[] Vector(int seed, int dimension)
    {
        var random = new Random(seed);
        var vector = new float[dimension];
        var sum = 0.0;
        for (var i = 0; i < dimension; i++)
        {
            vector[i] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
            sum += vector[i] * vector[i];
        }

        for (var i = 0; i < dimension; i++)
        {
            vector[i] /= (float)Math.Sqrt(sum);
        }

        return vector;
    }

    private static void Print(string what, double value, string unit) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:N1} {unit}"));

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
