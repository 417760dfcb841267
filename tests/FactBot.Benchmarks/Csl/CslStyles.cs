using System.Collections.Immutable;
using System.Diagnostics;
using FactBot.Csl;

namespace FactBot.Benchmarks.Csl;

/// <summary>Loads every style of a folder and formats generated references with it, with the time both take.</summary>
internal static class CslStyles
{
    public static int Run(string folder, CslLocales locales)
    {
        var failed = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.csl").Order(StringComparer.Ordinal))
        {
            try
            {
                Measure(path, locales);
            }
            catch (CslException fault)
            {
                failed++;
                Console.WriteLine($"{Path.GetFileName(path)}: {fault.Message}");
            }
        }

        Console.WriteLine($"{failed} styles failed");
        return failed == 0 ? 0 : 1;
    }

    private static void Measure(string path, CslLocales locales)
    {
        var watch = Stopwatch.StartNew();
        using var stream = File.OpenRead(path);
        var style = CslStyle.Load(stream);
        var load = watch.Elapsed;
        if (style.IsDependent)
        {
            Console.WriteLine($"{Path.GetFileName(path)}: depends on {style.IndependentParent}");
            return;
        }

        Console.WriteLine($"{Path.GetFileName(path)}: load {load.TotalSeconds:0.000} s, 100 references {Format(style, locales, 100):0.000} s (again {Format(style, locales, 100):0.000} s), 1000 references {Format(style, locales, 1000):0.000} s");
    }

    /// <summary>Seconds to cite and list generated references.</summary>
    internal static double Format(CslStyle style, CslLocales locales, int count)
    {
        var items = Enumerable.Range(0, count).Select(GeneratedItem.Of).ToImmutableArray();
        var watch = Stopwatch.StartNew();
        Format(style, locales, items);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Cites and lists references.</summary>
    internal static CslProcessor Format(CslStyle style, CslLocales locales, ImmutableArray<CslItem> items)
    {
        var processor = new CslProcessor(style, items, locales);
        processor.Cite([.. items.Select(item => CslCitation.Of(item.Id))]);
        if (style.HasBibliography) processor.Bibliography();
        return processor;
    }
}
