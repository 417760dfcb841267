using System.Collections.Concurrent;
using System.Collections.Immutable;
using FactBot.Csl;

namespace FactBot.Citing;

/// <summary>A style file of the folder.</summary>
/// <param name="Name">What is typed: the file's name without its end, in lower case.</param>
/// <param name="Path">Where it is.</param>
internal sealed record StyleFile(string Name, string Path);

/// <summary>
/// The folder into which an operator drops styles (<c>*.csl</c>) and locales (<c>locales-xx-XX.xml</c>): official
/// ones as they are, and own ones. They are found without a restart; a style named like one of FactBot's own takes
/// its place. A file is read when it is used, and again when it has changed.
/// </summary>
internal sealed class StyleFolder(string path)
{
    /// <summary>Larger files are no styles; the largest official one has 250 kB.</summary>
    private const long LargestFile = 4 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, (DateTime Written, long Length, object Read)> cache = new();

    /// <summary>Where it is; it need not exist.</summary>
    internal string Path => path;

    /// <summary>The style files, by name.</summary>
    internal ImmutableArray<StyleFile> Styles => !Directory.Exists(path) ? [] :
    [
        .. Directory.EnumerateFiles(path, "*.csl")
            .Select(file => new StyleFile(System.IO.Path.GetFileNameWithoutExtension(file).ToLowerInvariant(), file))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .DistinctBy(file => file.Name),
    ];

    /// <summary>The title a style file gives itself; its name where it has none or cannot be read.</summary>
    internal string TitleOf(StyleFile file)
    {
        try
        {
            return Read(file.Path, CslStyle.Load) is { Title.Length: > 0 } style ? style.Title : file.Name;
        }
        catch (CslException)
        {
            return file.Name;
        }
    }

    /// <summary>The style of a name, through the parent it only stands for; null when no file has the name.</summary>
    /// <exception cref="CslException">The file is not usable; the message names it and says what is wrong and where.</exception>
    internal CslStyle? Find(string name)
    {
        var files = Styles;
        if (files.FirstOrDefault(file => file.Name == name) is not { } found)
        {
            return null;
        }

        var style = Read(found.Path, CslStyle.Load);
        if (!style.IsDependent)
        {
            return style;
        }

        var parent = style.IndependentParent.TrimEnd('/').Split('/')[^1].ToLowerInvariant();
        return files.FirstOrDefault(file => file.Name == parent) is { } file && Read(file.Path, CslStyle.Load) is { IsDependent: false } independent
            ? independent
            : throw new CslException($"{System.IO.Path.GetFileName(found.Path)} only stands for the style {parent}; put {parent}.csl into {path} too.");
    }

    /// <summary>The built-in locales and those of the folder, which win.</summary>
    /// <exception cref="CslException">A file is not usable; the message names it.</exception>
    internal CslLocales Locales() => LocaleFiles() is { Count: > 0 } files
        ? CslLocales.BuiltIn.With(files.Select(file => Read(file, CslLocale.Load)))
        : CslLocales.BuiltIn;

    /// <summary>What is wrong with the files, a sentence each.</summary>
    internal ImmutableArray<string> Faults() =>
        [.. Styles.Select(file => FaultOf(() => Find(file.Name))).Concat(LocaleFiles().Select(file => FaultOf(() => Read(file, CslLocale.Load)))).OfType<string>()];

    private List<string> LocaleFiles() => Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "locales-*.xml").Order(StringComparer.Ordinal)] : [];

    private static string? FaultOf(Func<object?> read)
    {
        try
        {
            _ = read();
            return null;
        }
        catch (CslException fault)
        {
            return fault.Message;
        }
    }

    private T Read<T>(string file, Func<Stream, T> load)
        where T : class
    {
        try
        {
            var info = new FileInfo(file);
            if (cache.TryGetValue(file, out var known) && known.Written == info.LastWriteTimeUtc && known.Length == info.Length && known.Read is T same)
            {
                return same;
            }

            if (info.Length > LargestFile)
            {
                throw new CslException($"it is larger than {LargestFile / (1024 * 1024)} MB, which no style is.");
            }

            using var stream = info.OpenRead();
            var read = load(stream);
            cache[file] = (info.LastWriteTimeUtc, info.Length, read);
            return read;
        }
        catch (CslException fault)
        {
            throw new CslException($"{System.IO.Path.GetFileName(file)} cannot be used: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CslException($"{System.IO.Path.GetFileName(file)} cannot be read: {fault.Message}", fault);
        }
    }
}
