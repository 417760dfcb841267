using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>Addresses that may be linked.</summary>
internal static class WebLink
{
    /// <summary>
    /// The address, http or https, percent-encoded; null when it may not be linked. One that names a user is not: the
    /// part before the @ is there to look like another house.
    /// </summary>
    internal static string? Of(string? address) =>
        Domain.Citations.WebLink.Of(address?.Trim()) is { Length: <= CardLimits.Url } safe && new Uri(safe).UserInfo.Length == 0 ? safe : null;
}
