using System.Collections.Immutable;
using System.Globalization;
using FactBot.Benchmarks.Retrieval.Engines;

namespace FactBot.Benchmarks.Retrieval;

/// <summary>Prints figures, engines below each other.</summary>
internal static class RetrievalTable
{
    private const string Head = "                     MAP@5    P@1 MRR@10    R@5   R@50 | answered at 5 %  10 % | right at 5 %  10 % | AUROC |  p50 ms   p99 ms";

    internal static void Print(SetFigures set)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{set.Set}: {set.Texts:N0} facts, {set.Answerable:N0} answerable questions, {set.Unanswerable:N0} unanswerable"));
        Console.WriteLine(Head);
        foreach (var engine in set.Engines)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{engine.Engine,-18} {engine.Map5,7:F3} {engine.P1,6:F3} {engine.Mrr10,6:F3} {engine.R5,6:F3} {engine.R50,6:F3} | {Share(engine.AnsweredAt5),15} {Share(engine.AnsweredAt10),5} | {Share(engine.RightAt5),12} {Share(engine.RightAt10),5} | {engine.Auroc?.ToString("F3", CultureInfo.InvariantCulture) ?? "–",5} | {engine.P50,7:F2} {engine.P99,8:F2}"));
        }

        PrintDoor(set);
        PrintRatio(set);
    }

    /// <summary>The mean over sets, which weighs each set alike.</summary>
    internal static void PrintMeans(ImmutableArray<SetFigures> sets)
    {
        Console.WriteLine($"\nmeans over {sets.Length} sets: MAP@5, and right at 5 % where there are unanswerable questions");
        foreach (var engine in sets[0].Engines.Select(engine => engine.Engine))
        {
            var own = sets.Select(set => set.Engines.Single(other => other.Engine == engine)).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine,-18} {own.Average(one => one.Map5),7:F3} {Share(own.Average(one => one.RightAt5)),6}"));
        }
    }

    private static void PrintDoor(SetFigures set)
    {
        if (set.Engines.FirstOrDefault(engine => engine.Door is not null) is { Door: { } door } engine)
        {
            var falsely = door.FalselyFound is { } share ? $", unanswerable answered falsely {Share(share)}" : "";
            var other = door.NotTakenForQuestions > 0 ? $"; {door.NotTakenForQuestions} texts were not taken for questions" : "";
            Console.WriteLine($"{engine.Engine} at its own thresholds: found {Share(door.Found)}, found right {Share(door.FoundRight)}, did you mean {Share(door.DidYouMean)}{falsely}{other}");
        }
    }

    private static void PrintRatio(SetFigures set)
    {
        if (set.Engines.FirstOrDefault(engine => engine.Engine == FactBotEngine.Title) is { } own && set.Engines.Length > 1)
        {
            var best = set.Engines.Where(engine => engine != own).MaxBy(engine => engine.Map5)!;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: FactBot's MAP@5 is {own.Map5 / best.Map5:F3} times that of {best.Engine}, the best of the others; its p99 is {own.P99 / best.P99:F2} times theirs"));
        }
    }

    private static string Share(double? share) => share is { } value ? value.ToString("P0", CultureInfo.InvariantCulture) : "–";
}
