using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Store.Sqlite.Index;

/// <summary>All that the index has of a fact: what filters ask for, and its words.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="State">Its state.</param>
/// <param name="FirstDay">First day of when it was said, else of what it describes, else of when it was first published.</param>
/// <param name="LastDay">Last day of the same.</param>
/// <param name="Speaker">Folded name and other spellings, one a line.</param>
/// <param name="Tags">Folded tags, one a line.</param>
/// <param name="Text">Its index words.</param>
internal sealed record IndexedFact(FactKind Kind, LifecycleState State, DateOnly? FirstDay, DateOnly? LastDay, string? Speaker, string? Tags, SearchText Text)
{
    internal static IndexedFact Of(Fact fact) => Of(fact, new WordMemory());

    internal static IndexedFact Of(Fact fact, WordMemory words)
    {
        var date = fact.Attribution.SaidOn ?? fact.AsOf ?? FirstIssue(fact);
        return new IndexedFact(
            fact.Kind, fact.Lifecycle.State, date?.FirstDay, date?.LastDay, SpeakerOf(fact.Attribution.Speaker), TagsOf(fact.Care), SearchText.Of(fact, words));
    }

    private static PartialDate? FirstIssue(Fact fact)
    {
        PartialDate? first = null;
        foreach (var citation in fact.Citations)
        {
            if (citation.Source.Issued is { } issued && (first is null || issued.FirstDay < first.Value.FirstDay))
            {
                first = issued;
            }
        }

        return first;
    }

    private static string? SpeakerOf(Speaker? speaker) => speaker is null ? null
        : speaker.OtherSpellings.IsDefaultOrEmpty ? TextFolding.Fold(speaker.Name)
        : string.Join('\n', speaker.OtherSpellings.Prepend(speaker.Name).Select(TextFolding.Fold));

    private static string? TagsOf(Care care) => care.Tags.IsDefaultOrEmpty ? null : string.Join('\n', care.Tags.Select(TextFolding.Fold));
}
