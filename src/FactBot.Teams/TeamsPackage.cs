using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace FactBot.Teams;

/// <summary>The app package that an administrator uploads to Teams: the manifest and two icons, at the top of a zip.</summary>
public static class TeamsPackage
{
    /// <summary>How long the app's name may be, in characters.</summary>
    public const int LongestName = 30;

    private const string Manifest = "manifest.json";

    // Where the header of a PNG says so; w3.org/TR/png, 11.2.1.
    private const int Width = 16;
    private const int Height = 20;
    private const int ColourType = 25;

    /// <summary>Packages made from the same manifest are the same, byte for byte.</summary>
    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<(string Name, int Side, bool IsTransparent)> Icons = [("color.png", 192, false), ("outline.png", 32, true)];

    /// <summary>Packs a manifest with FactBot's icons.</summary>
    public static byte[] Pack(string manifest)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create))
        {
            Add(zip, Manifest, Encoding.UTF8.GetBytes(manifest));
            foreach (var icon in Icons)
            {
                Add(zip, icon.Name, Icon(icon.Name));
            }
        }

        return package.ToArray();
    }

    /// <summary>Everything for which Teams would refuse a package, a sentence each; empty when it would take it.</summary>
    public static ImmutableArray<string> Faults(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return zip.GetEntry(Manifest) is not { } entry
            ? [$"{Manifest} is not at the top of the package."]
            : [.. Faults(JsonNode.Parse(Read(entry))!), .. Icons.SelectMany(icon => Faults(icon, zip.GetEntry(icon.Name)))];
    }

    private static IEnumerable<string> Faults(JsonNode manifest)
    {
        var name = (string)manifest["name"]!["short"]!;
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            yield return $"The name has {name.Length} characters; Teams takes 1 to {LongestName}.";
        }

        foreach (var id in new[] { manifest["id"], manifest["bots"]![0]!["botId"], manifest["composeExtensions"]![0]!["botId"] }.Select(id => (string)id!))
        {
            if (!Guid.TryParseExact(id, "D", out var known) || known == Guid.Empty)
            {
                yield return $"“{id}” is not an app id.";
            }
        }

        foreach (var domain in manifest["validDomains"]!.AsArray().Select(domain => (string)domain!).Where(domain => !IsDomain(domain)))
        {
            yield return $"“{domain}” is not a host that people can reach; it is named without https:// and path, for example facts.newsroom.example.";
        }
    }

    private static IEnumerable<string> Faults((string Name, int Side, bool IsTransparent) icon, ZipArchiveEntry? entry)
    {
        var png = entry is null ? [] : Read(entry);
        if (png.Length <= ColourType || !png.AsSpan(1).StartsWith("PNG"u8))
        {
            yield return $"{icon.Name} is not a PNG picture in the package.";
        }
        else if (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(Width)) != icon.Side || BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(Height)) != icon.Side)
        {
            yield return $"{icon.Name} is not {icon.Side} by {icon.Side} pixels.";
        }
        else if (icon.IsTransparent && png[ColourType] is not (4 or 6))
        {
            yield return $"{icon.Name} is not transparent.";
        }
    }

    /// <summary>A name of at least two parts: Teams reaches no machine by its bare name.</summary>
    private static bool IsDomain(string domain) => Uri.CheckHostName(domain) == UriHostNameType.Dns && domain.Trim('.').Contains('.', StringComparison.Ordinal);

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Icon(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream("teams-" + name)!;
        return Bytes(stream);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return Bytes(stream);
    }

    private static byte[] Bytes(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
