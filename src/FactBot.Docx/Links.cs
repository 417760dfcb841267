using System.Globalization;

namespace FactBot.Docx;

/// <summary>The web addresses that one part of a document leads to, each with its relationship id.</summary>
internal sealed class Links
{
    private readonly Dictionary<string, string> ids = [];

    /// <summary>The addresses with their ids.</summary>
    internal IEnumerable<KeyValuePair<string, string>> All => ids;

    /// <summary>The id of an address.</summary>
    internal string IdOf(string address)
    {
        if (!ids.TryGetValue(address, out var id))
        {
            ids[address] = id = string.Create(CultureInfo.InvariantCulture, $"link{ids.Count + 1}");
        }

        return id;
    }
}
