using FactBot.Csl;

namespace FactBot.Benchmarks.Csl;

/// <summary>Runs the official processor tests and reports what differs.</summary>
internal static class CslSuite
{
    public static int Run(string folder, string? show, CslLocales locales)
    {
        var failures = new List<(Fixture Fixture, string Actual)>();
        var passed = 0;
        foreach (var fixture in Fixture.ReadAll(folder))
        {
            var actual = Attempt(fixture, locales);
            if (Same(actual, fixture["RESULT"] ?? "")) passed++;
            else failures.Add((fixture, actual));
        }

        Report(failures, show);
        Console.WriteLine($"{passed} passed, {failures.Count} failed");
        return failures.Count == 0 ? 0 : 1;
    }

    private static string Attempt(Fixture fixture, CslLocales locales)
    {
        try
        {
            return FixtureRunner.Run(fixture, locales);
        }
#pragma warning disable CA1031 // Whatever goes wrong in one fixture is that fixture's result.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return $"{fault.GetType().Name}: {fault.Message}\n{fault.StackTrace}";
        }
    }

    private static bool Same(string actual, string expected) => Normal(actual) == Normal(expected);

    private static string Normal(string text) => text.ReplaceLineEndings("\n").Trim();

    private static void Report(List<(Fixture Fixture, string Actual)> failures, string? show)
    {
        foreach (var category in failures.GroupBy(failure => failure.Fixture.Category).OrderByDescending(group => group.Count()))
            Console.WriteLine($"{category.Key} ({category.Count()}): {string.Join(' ', category.Select(failure => failure.Fixture.Name))}");
        foreach (var (fixture, actual) in failures.Where(failure => show is not null && failure.Fixture.Name.Contains(show, StringComparison.OrdinalIgnoreCase)))
            Console.WriteLine($"--- {fixture.Name}\nexpected\n{fixture["RESULT"]}\nactual\n{actual}");
    }
}
