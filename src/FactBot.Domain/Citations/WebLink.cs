namespace FactBot.Domain.Citations;

/// <summary>What may stand behind a link that FactBot writes.</summary>
public static class WebLink
{
    /// <summary>The address in a form any document can hold, when it is one of the web; null for every other text (<c>javascript:</c>, a path).</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && IsHost(uri.Host)
            ? uri.AbsoluteUri
            : null;

    /// <summary>Line and paragraph separators are let through in a host, and no reader of the link could make anything of them.</summary>
    private static bool IsHost(string host) => host.Length > 0 && !host.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));
}
