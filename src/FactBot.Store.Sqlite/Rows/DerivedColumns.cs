using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>What is stored beside a fact only to find it by.</summary>
/// <param name="WordsKey">See <see cref="SameWords"/>.</param>
/// <param name="Speaker">Folded name and other spellings, one a line.</param>
/// <param name="Tags">Folded tags, each between line feeds, which folding never leaves in a tag.</param>
/// <param name="FirstDay">First day of when it was said, else of what it describes, else of when it was first published.</param>
/// <param name="LastDay">Last day of the same.</param>
internal sealed record DerivedColumns(string WordsKey, string? Speaker, string? Tags, DateOnly? FirstDay, DateOnly? LastDay)
{
    internal static DerivedColumns Of(Fact fact)
    {
        var date = fact.Attribution.SaidOn ?? fact.AsOf ?? FirstIssue(fact);
        return new DerivedColumns(SameWords.Key(fact), SpeakerOf(fact.Attribution.Speaker), TagsOf(fact.Care), date?.FirstDay, date?.LastDay);
    }

    /// <summary>A tag as <see cref="Tags"/> holds it.</summary>
    internal static string Tag(string tag) => $"\n{TextFolding.Fold(tag)}\n";

    private static PartialDate? FirstIssue(Fact fact) => fact.Citations
        .Where(citation => citation.Source.Issued is not null)
        .Select(citation => citation.Source.Issued)
        .MinBy(issued => issued!.Value.FirstDay);

    private static string? SpeakerOf(Speaker? speaker) => speaker is null ? null
        : speaker.OtherSpellings.IsDefaultOrEmpty ? TextFolding.Fold(speaker.Name)
        : string.Join('\n', speaker.OtherSpellings.Prepend(speaker.Name).Select(TextFolding.Fold));

    private static string? TagsOf(Care care) => care.Tags.IsDefaultOrEmpty ? null : string.Concat(care.Tags.Select(Tag));
}
