using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactBot.Docx;

/// <summary>Names places that links lead to.</summary>
internal sealed class Bookmarks
{
    /// <summary>Word knows no longer name.</summary>
    private const int Longest = 40;
    private int count;

    /// <summary>The next id of a bookmark; unique in the document.</summary>
    internal string NextId() => (++count).ToString(CultureInfo.InvariantCulture);

    /// <summary>The bookmark of an anchor: letters, digits and underscores; a long one is cut and told apart by its hash.</summary>
    internal static string NameOf(string anchor)
    {
        var name = string.Concat(anchor.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return name.Length <= Longest ? name : name[..31] + "_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(name)))[..8];
    }

    /// <summary>The bookmark around the mark of a note.</summary>
    internal static string OfNote(int number) => string.Create(CultureInfo.InvariantCulture, $"note_{number}");
}
