using FactBot.Csl;

namespace FactBot.Benchmarks.Csl;

/// <summary>
/// `csl --suite FOLDER [--show NAME] [--locales FOLDER]` runs the official processor tests;
/// `csl --styles FOLDER [--locales FOLDER]` loads and times styles;
/// `csl --compare FOLDER [--speed on]` puts the styles and locales in it beside citeproc-js. Without --locales, a folder "locales" beside the
/// given one or one level up is taken, and the built-in locales when there is none.
/// </summary>
internal static class CslCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        string? suite = null, styles = null, compare = null, speed = null, show = null, locales = null;
        for (var index = 0; index + 1 < args.Length; index += 2)
        {
            switch (args[index])
            {
                case "--suite": suite = args[index + 1]; break;
                case "--styles": styles = args[index + 1]; break;
                case "--compare": compare = args[index + 1]; break;
                case "--speed": speed = args[index + 1]; break;
                case "--show": show = args[index + 1]; break;
                case "--locales": locales = args[index + 1]; break;
                default: return Usage();
            }
        }

        if (compare is not null) return await CslCompare.RunAsync(compare, speed == "on", cancellationToken);
        if (suite is not null) return CslSuite.Run(suite, show, Locales(locales, suite));
        return styles is not null ? CslStyles.Run(styles, Locales(locales, styles)) : Usage();
    }

    private static CslLocales Locales(string? given, string beside)
    {
        var parent = Path.GetDirectoryName(Path.GetFullPath(beside).TrimEnd('/')) ?? "/";
        var candidates = new[] { given, Path.Combine(parent, "locales"), Path.Combine(parent, "..", "locales") };
        var found = candidates.FirstOrDefault(folder => folder is not null && Directory.Exists(folder));
        return found is null ? CslLocales.BuiltIn : CslLocales.FromFolder(found);
    }

    private static int Usage()
    {
        Console.Error.WriteLine("Usage: csl --suite FOLDER [--show NAME] [--locales FOLDER] | csl --styles FOLDER [--locales FOLDER] | csl --compare FOLDER [--speed on]");
        return 2;
    }
}
