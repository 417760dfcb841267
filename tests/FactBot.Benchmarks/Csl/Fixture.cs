using System.Text.RegularExpressions;

namespace FactBot.Benchmarks.Csl;

/// <summary>One official test: a plain-text file of named sections between markers.</summary>
internal sealed partial class Fixture
{
    private readonly Dictionary<string, string> sections;

    private Fixture(string name, Dictionary<string, string> sections)
    {
        Name = name;
        this.sections = sections;
    }

    public string Name { get; }

    /// <summary>The part of the name before the underscore.</summary>
    public string Category => Name.Split('_')[0];

    public string? this[string section] => sections.GetValueOrDefault(section);

    public static IEnumerable<Fixture> ReadAll(string folder) => Directory
        .EnumerateFiles(folder, "*.txt", SearchOption.TopDirectoryOnly)
        .Order(StringComparer.Ordinal)
        .Select(Read)
        .Where(fixture => fixture["MODE"] is not null && fixture["CSL"] is not null);

    private static Fixture Read(string path)
    {
        var sections = new Dictionary<string, string>();
        foreach (Match match in Section().Matches(File.ReadAllText(path).ReplaceLineEndings("\n")))
            sections.TryAdd(match.Groups["name"].Value, match.Groups["body"].Value.Trim('\n'));
        return new Fixture(Path.GetFileNameWithoutExtension(path), sections);
    }

    [GeneratedRegex(@"^>>=+ (?<name>[A-Z-]+) =+>>\n(?<body>.*?)^<<=+ \k<name> =+<<", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Section();
}
