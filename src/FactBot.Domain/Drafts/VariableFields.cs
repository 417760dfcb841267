using System.Collections.Immutable;
using FactBot.Domain.Exchange.Bibliographies;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Drafts;

/// <summary>The fields whose values a source keeps among its other CSL variables.</summary>
internal static class VariableFields
{
    private static readonly ImmutableArray<(Field Field, string Variable, bool IsNames)> All =
    [
        (Field.Interviewer, "interviewer", true),
        (Field.Recipient, "recipient", true),
        (Field.Editor, "editor", true),
        (Field.Medium, "medium", false),
        (Field.Authority, "authority", false),
        (Field.Version, "version", false),
        (Field.Doi, "DOI", false),
        (Field.Event, "event-title", false),
        (Field.EventPlace, "event-place", false),
    ];

    /// <summary>The variables that a draft names.</summary>
    internal static ImmutableSortedDictionary<string, string> Read(FieldReader reader)
    {
        var parts = new SourceParts();
        foreach (var (field, variable, isNames) in All)
        {
            _ = isNames
                ? parts.Names(variable, [.. reader.Texts(field, ';', '\n').Select(PersonName.Read)])
                : parts.Text(variable, reader.Text(field));
        }

        return parts.Variables;
    }

    /// <summary>What the fields of a draft of this source say.</summary>
    internal static IEnumerable<(Field Field, string? Text)> Of(Source source) => All.Select(row => (row.Field, row.IsNames
        ? string.Join("; ", source.Names(row.Variable).Select(name => name.Family is null ? name.Display : name.Inverted))
        : source.Text(row.Variable)));

    /// <summary>The variables of a source with those that an edit touched read anew.</summary>
    internal static ImmutableSortedDictionary<string, string> Merge(Source old, Source now, Func<Field, bool> isTouched)
    {
        var merged = old.Other;
        foreach (var (_, variable, _) in All.Where(row => isTouched(row.Field)))
        {
            merged = now.Other.TryGetValue(variable, out var value) ? merged.SetItem(variable, value) : merged.Remove(variable);
        }

        return merged;
    }
}
