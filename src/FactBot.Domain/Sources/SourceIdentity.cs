using System.Collections.Frozen;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Sources;

/// <summary>Tells when two descriptions mean the same source, so that a repeated source gets one row and one number.</summary>
public static class SourceIdentity
{
    private static readonly FrozenSet<string> TrackingParameters = FrozenSet.ToFrozenSet(
    [
        "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref", "ref_src", "cmpid", "xtor", "yclid", "msclkid",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The key under which a source is known: its address without tracking parameters, else its type, folded
    /// title, container, authors, publisher, number and date.
    /// </summary>
    public static string Of(Source source) => source.Url is { } url && CanonicalUrl(url) is { } canonical
        ? "url:" + canonical + "|" + TextFolding.Fold(source.Title ?? "")
        : "text:" + string.Join('|', new[]
        {
            source.Type,
            source.Title ?? "",
            source.Container ?? "",
            string.Join(';', source.Authors.Select(author => author.Display)),
            source.Publisher ?? "",
            source.Number ?? "",
            source.Issued?.ToString() ?? "",
        }.Select(TextFolding.Fold));

    /// <summary>The address without scheme, "www.", fragment, trailing slash and tracking parameters; null when it is no web address.</summary>
    public static string? CanonicalUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        var host = uri.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.IdnHost[4..] : uri.IdnHost;
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsKept).Order(StringComparer.Ordinal));
        return host.ToLowerInvariant() + port + uri.AbsolutePath.TrimEnd('/') + (query.Length > 0 ? "?" + query : "");
    }

    private static bool IsKept(string parameter)
    {
        var name = parameter.Split('=')[0];
        return !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !TrackingParameters.Contains(name);
    }
}
