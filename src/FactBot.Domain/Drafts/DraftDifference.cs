using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>What an edit changed, as the history shows it.</summary>
internal static class DraftDifference
{
    /// <summary>The differences between a fact before and after, both as drafts.</summary>
    /// <param name="old">Before.</param>
    /// <param name="revised">After; citations that were taken out are missing.</param>
    /// <param name="edited">The draft between the two, in which a citation that was taken out still has its place.</param>
    internal static ImmutableArray<FieldChange> Between(FactDraft old, FactDraft revised, FactDraft edited)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var info in FieldCatalog.All.Where(info => !info.IsCitation))
        {
            Add(changes, info.Field, null, old[info.Field], revised[info.Field]);
        }

        for (int i = 0, kept = 0; i < edited.Citations.Length; i++)
        {
            var isKept = !edited.Citations[i].IsEmpty;
            foreach (var info in FieldCatalog.All.Where(info => info.IsCitation))
            {
                Add(changes, info.Field, i, old[info.Field, i], isKept ? revised[info.Field, kept] : null);
            }

            kept += isKept ? 1 : 0;
        }

        return changes.ToImmutable();
    }

    private static void Add(ImmutableArray<FieldChange>.Builder changes, Field field, int? citation, string? old, string? now)
    {
        if (old != now)
        {
            changes.Add(new FieldChange(FieldCatalog.LabelOf(field, citation), old, now));
        }
    }
}
