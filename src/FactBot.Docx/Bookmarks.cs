using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FactBot.Docx;

/// <summary>Names places that links lead to.</summary>
internal sealed class Bookmarks
{
    /// <summary>Word knows no longer name.</summary>
    private const int Longest = 40;
    private int count;

    /// <summary>A place that links lead to; its id is unique in the document.</summary>
    internal OpenXmlElement[] Around(string name, params OpenXmlElement[] content)
    {
        var id = (++count).ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = name }, .. content, new BookmarkEnd { Id = id }];
    }

    /// <summary>The bookmark of an anchor: letters, digits and underscores; a long one is cut and told apart by its hash.</summary>
    internal static string NameOf(string anchor)
    {
        var name = string.Concat(anchor.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return name.Length <= Longest ? name : name[..31] + "_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(name)))[..8];
    }

    /// <summary>The bookmark around the mark of a note.</summary>
    internal static string OfNote(int number) => string.Create(CultureInfo.InvariantCulture, $"note_{number}");
}
