using System.Collections.Immutable;
using System.Reflection;

namespace FactBot.Csl;

/// <summary>
/// The locales at hand, by language. English (US and UK) and French are built in; files that are given win over them.
/// </summary>
public sealed class CslLocales
{
    private static readonly Lazy<CslLocales> Own = new(() => new CslLocales([.. ReadBuiltIn()]));

    private readonly ImmutableDictionary<string, CslLocale> byLanguage;

    private CslLocales(ImmutableArray<CslLocale> locales)
    {
        var found = ImmutableDictionary.CreateBuilder<string, CslLocale>(StringComparer.OrdinalIgnoreCase);
        foreach (var locale in locales) found[locale.Language] = locale;
        byLanguage = found.ToImmutable();
    }

    /// <summary>en-US, en-GB and fr-FR, as this library words them.</summary>
    public static CslLocales BuiltIn => Own.Value;

    /// <summary>The language codes there is a locale for.</summary>
    public IEnumerable<string> Languages => byLanguage.Keys;

    /// <summary>The built-in locales and every "locales-*.xml" of a folder, which win.</summary>
    /// <exception cref="CslException">A file is no usable locale; the message names the file.</exception>
    public static CslLocales FromFolder(string folder) =>
        BuiltIn.With(Directory.EnumerateFiles(folder, "locales-*.xml").Order(StringComparer.Ordinal).Select(LoadFile));

    /// <summary>These locales and others, which win.</summary>
    public CslLocales With(IEnumerable<CslLocale> others) => new([.. byLanguage.Values, .. others]);

    internal CslLocale? Find(string language) => byLanguage.GetValueOrDefault(language);

    private static CslLocale LoadFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return CslLocale.Load(stream);
        }
        catch (CslException fault)
        {
            throw new CslException($"{Path.GetFileName(path)}: {fault.Message}", fault);
        }
    }

    private static IEnumerable<CslLocale> ReadBuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return CslLocale.Load(stream);
        }
    }
}
