using System.Globalization;
using FactBot.Domain.Drafts;

namespace FactBot.Teams.Rendering;

/// <summary>Names the input of a field: <c>field:Words</c>, <c>field:Source:0</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Citation">0-based; null for a field of the fact.</param>
internal readonly record struct FieldId(Field Field, int? Citation)
{
    private const string Prefix = "field:";

    /// <summary>Reads an id; null when it is none of a field.</summary>
    internal static FieldId? TryRead(string id)
    {
        if (!id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var name = id[Prefix.Length..].Split(':');
        int? citation = name.Length > 1 && int.TryParse(name[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Enum.TryParse<Field>(name[0], out var field) && Enum.IsDefined(field) && FieldCatalog.Of(field).IsCitation == citation.HasValue
            ? new FieldId(field, citation)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Prefix + Field + (Citation is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "");
}
