using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Bibliographies;

/// <summary>Collects the CSL variables that a source has no part of its own for; what is empty is left out.</summary>
internal sealed class SourceParts
{
    private readonly ImmutableSortedDictionary<string, string>.Builder variables = ImmutableSortedDictionary.CreateBuilder<string, string>();

    internal ImmutableSortedDictionary<string, string> Variables => variables.ToImmutable();

    internal SourceParts Text(string variable, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            variables[variable] = JsonText.Written(json => json.WriteStringValue(text.Trim()));
        }

        return this;
    }

    internal SourceParts Names(string variable, ImmutableArray<PersonName> names)
    {
        if (!names.IsDefaultOrEmpty)
        {
            variables[variable] = JsonText.Written(json => CslJsonWriter.WriteNames(json, names));
        }

        return this;
    }

    internal SourceParts Date(string variable, PartialDate? date)
    {
        if (date is { } known)
        {
            variables[variable] = JsonText.Written(json => CslJsonWriter.WriteDate(json, known));
        }

        return this;
    }
}
