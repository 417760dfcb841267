namespace FactBot.Domain.Sources;

/// <summary>Addresses that a reader can open: http and https, nothing else.</summary>
internal static class WebAddress
{
    internal static bool IsOne(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
