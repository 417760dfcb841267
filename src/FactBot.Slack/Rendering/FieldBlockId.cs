using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using FactBot.Domain.Drafts;

namespace FactBot.Slack.Rendering;

/// <summary>
/// Names the input of a field: <c>field:Words</c>, <c>field:Source:0</c>, and with several inputs for one long
/// value <c>field:Words#1-9f86d081</c>. The stamp of the value makes Slack show new text where the split
/// changed: for a block it knows it keeps what the person typed.
/// </summary>
/// <param name="Field">The field.</param>
/// <param name="Citation">0-based; null for a field of the fact.</param>
/// <param name="Part">1-based.</param>
internal readonly record struct FieldBlockId(Field Field, int? Citation, int Part)
{
    private const string Prefix = "field:";

    /// <summary>More citations than any view has room for.</summary>
    private const int MostCitations = 100;

    /// <summary>The ids of the parts of a value.</summary>
    internal static IEnumerable<string> Of(Field field, int? citation, string value, int parts)
    {
        var name = Prefix + field + (citation is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "");
        return parts == 1
            ? [name]
            : Enumerable.Range(1, parts).Select(part => string.Create(CultureInfo.InvariantCulture, $"{name}#{part}-{Stamp(value)}"));
    }

    /// <summary>Reads an id; null when it is none of a field.</summary>
    internal static FieldBlockId? TryRead(string blockId)
    {
        if (!blockId.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var hash = blockId.IndexOf('#', StringComparison.Ordinal);
        var name = (hash < 0 ? blockId : blockId[..hash])[Prefix.Length..].Split(':');
        var part = 1;
        if (hash >= 0 && !int.TryParse(blockId[(hash + 1)..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out part))
        {
            return null;
        }

        int? citation = name.Length > 1 && int.TryParse(name[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Enum.TryParse<Field>(name[0], out var field) && Enum.IsDefined(field) && FieldCatalog.Of(field).IsCitation == citation.HasValue && citation is null or < MostCitations
            ? new FieldBlockId(field, citation, part)
            : null;
    }

    private static string Stamp(string value) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(value.AsSpan())))[..8];
}
