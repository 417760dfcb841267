using System.Collections.Immutable;

namespace FactBot.Domain.Exchange.Bibliographies.Tex;

/// <summary>An entry as it stands in a BibTeX file.</summary>
/// <param name="Line">The line of its @; 1 for the first of the file.</param>
/// <param name="Type">What stands behind the @, in lower case: <c>article</c>.</param>
/// <param name="Key">Its citation key.</param>
/// <param name="Fields">Field names in lower case → values as TeX, pieces joined and abbreviations resolved.</param>
/// <param name="Fault">Why it breaks off; null when it is whole.</param>
internal sealed record BibTexEntry(int Line, string Type, string Key, ImmutableDictionary<string, string> Fields, string? Fault = null)
{
    /// <summary>The first of these fields that says something.</summary>
    internal string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (Fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
                {
                    return value;
                }
            }

            return null;
        }
    }
}
