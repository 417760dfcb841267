using FactBot.Csl;

namespace FactBot.Benchmarks.Csl;

/// <summary>
/// `csl --suite FOLDER [--show NAME] [--locales FOLDER]` runs the official processor tests;
/// `csl --styles FOLDER [--locales FOLDER]` loads and times styles. Without --locales, a folder "locales" beside the
/// given one or one level up is taken, and the built-in locales when there is none.
/// </summary>
internal static class CslCommand
{
    public static int Run(ReadOnlySpan<string> args)
    {
        string? suite = null, styles = null, show = null, locales = null;
        for (var index = 0; index + 1 < args.Length; index += 2)
        {
            switch (args[index])
            {
                case "--suite": suite = args[index + 1]; break;
                case "--styles": styles = args[index + 1]; break;
                case "--show": show = args[index + 1]; break;
                case "--locales": locales = args[index + 1]; break;
                default: return Usage();
            }
        }

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
        Console.Error.WriteLine("Usage: csl --suite FOLDER [--show NAME] [--locales FOLDER] | csl --styles FOLDER [--locales FOLDER]");
        return 2;
    }
}
