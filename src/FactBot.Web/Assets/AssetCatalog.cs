using System.Collections.Immutable;
using System.Reflection;

namespace FactBot.Web.Assets;

/// <summary>The page's parts, as they are embedded in this assembly.</summary>
internal static class AssetCatalog
{
    private const string StartPage = "index.html";

    internal static ImmutableArray<Asset> Load()
    {
        var assembly = typeof(AssetCatalog).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Select(name => new Asset(
                name == StartPage ? "/" : "/" + name,
                MediaType(Path.GetExtension(name)),
                Bytes(assembly, name))),
        ];
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string MediaType(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new NotSupportedException($"No media type is known for {extension}."),
    };
}
