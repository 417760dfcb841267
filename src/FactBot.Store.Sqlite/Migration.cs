using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactBot.Store.Sqlite;

/// <summary>One step of the schema.</summary>
/// <param name="Number">Its place, from 1 without gaps.</param>
/// <param name="Name">What it brings.</param>
/// <param name="Script">Its SQL.</param>
internal sealed record Migration(int Number, string Name, string Script)
{
    /// <summary>All that this FactBot knows, in order.</summary>
    internal static ImmutableArray<Migration> All { get; } = [.. Embedded().OrderBy(migration => migration.Number)];

    /// <summary>SHA-256 of the script, lower-case hexadecimal, by which a changed past script is noticed.</summary>
    internal string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));

    private static IEnumerable<Migration> Embedded()
    {
        var assembly = typeof(Migration).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var script = reader.ReadToEnd().ReplaceLineEndings("\n");
            yield return new Migration(int.Parse(resource.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), resource[5..^4], script);
        }
    }
}
