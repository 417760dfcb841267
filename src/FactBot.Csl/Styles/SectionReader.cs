using System.Collections.Immutable;

namespace FactBot.Csl.Styles;

/// <summary>Reads citation and bibliography with their options, sort and layout.</summary>
internal static class SectionReader
{
    public static CitationSection ReadCitation(Tag tag, ElementReader elements)
    {
        var layout = Layout(tag);
        return new CitationSection
        {
            Children = elements.ReadAll(layout.Children),
            Look = Look.Read(layout),
            Delimiter = layout.Get("delimiter"),
            Sort = ReadSort(tag, elements),
            Names = NameOptions.ReadInheritable(tag),
            AddGivenNames = tag.IsTrue("disambiguate-add-givenname"),
            AddNames = tag.IsTrue("disambiguate-add-names"),
            AddYearSuffix = tag.IsTrue("disambiguate-add-year-suffix"),
            GivenNameRule = tag["givenname-disambiguation-rule"] switch
            {
                "all-names" => GivenNameRule.AllNames,
                "all-names-with-initials" => GivenNameRule.AllNamesWithInitials,
                "primary-name" => GivenNameRule.PrimaryName,
                "primary-name-with-initials" => GivenNameRule.PrimaryNameWithInitials,
                _ => GivenNameRule.ByCite,
            },
            Collapse = tag["collapse"] switch
            {
                "citation-number" => Collapse.CitationNumber,
                "year" => Collapse.Year,
                "year-suffix" => Collapse.YearSuffix,
                "year-suffix-ranged" => Collapse.YearSuffixRanged,
                _ => Collapse.None,
            },
            CiteGroupDelimiter = tag["cite-group-delimiter"],
            YearSuffixDelimiter = tag["year-suffix-delimiter"],
            AfterCollapseDelimiter = tag["after-collapse-delimiter"],
            NearNoteDistance = tag.Number("near-note-distance") ?? 5,
        };
    }

    public static BibliographySection ReadBibliography(Tag tag, ElementReader elements)
    {
        var layout = Layout(tag);
        return new BibliographySection
        {
            Children = elements.ReadAll(layout.Children),
            Look = Look.Read(layout),
            Delimiter = layout.Get("delimiter"),
            Sort = ReadSort(tag, elements),
            Names = NameOptions.ReadInheritable(tag),
            HangingIndent = tag.IsTrue("hanging-indent"),
            SecondFieldAlign = tag["second-field-align"],
            LineSpacing = tag.Number("line-spacing") ?? 1,
            EntrySpacing = tag.Number("entry-spacing") ?? 1,
            SubsequentAuthorSubstitute = tag["subsequent-author-substitute"],
            SubsequentAuthorRule = tag.Get("subsequent-author-substitute-rule", "complete-all"),
        };
    }

    private static Tag Layout(Tag tag) => tag.All("layout").LastOrDefault()
        ?? throw CslException.At(tag.Line, $"<{tag.Name}> has no <layout>.");

    private static ImmutableArray<SortRule> ReadSort(Tag tag, ElementReader elements)
    {
        if (tag.Child("sort") is not { } sort) return [];
        return [.. sort.All("key").Select(key => ReadKey(key, elements))];
    }

    private static SortRule ReadKey(Tag tag, ElementReader elements)
    {
        if (tag["variable"] is null && tag["macro"] is null)
            throw CslException.At(tag.Line, "<key> needs a variable or a macro, for example <key variable=\"issued\"/>.");
        return new SortRule(
            tag.Get("variable"),
            tag["macro"] is { } macro ? elements.Find(tag, macro) : null,
            tag["sort"] == "descending",
            tag.Number("names-min"),
            tag.Number("names-use-first"),
            tag["names-use-last"] is { } last ? last == "true" : null);
    }
}
