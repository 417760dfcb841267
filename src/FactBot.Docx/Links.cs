using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using FactBot.Domain.Citations;

namespace FactBot.Docx;

/// <summary>The web addresses that one part of a document leads to.</summary>
/// <param name="part">The part.</param>
internal sealed class Links(OpenXmlPart part)
{
    private readonly Dictionary<string, string> ids = [];

    /// <summary>The id of the relationship that leads to an address; null for what is none of the web.</summary>
    internal string? IdOf(string? link)
    {
        if (WebLink.Of(link) is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        if (!ids.TryGetValue(address, out var id))
        {
            ids[address] = id = string.Create(CultureInfo.InvariantCulture, $"link{ids.Count + 1}");
            part.AddHyperlinkRelationship(uri, isExternal: true, id);
        }

        return id;
    }
}
