using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Drafts;

/// <summary>
/// A fact as a draft: what a form is filled in with. Reading the draft gives the same fact, but for what a
/// draft has no field for: key, verdicts, lifecycle, who entered it, what it repeats, rarer CSL variables,
/// and names in more parts than two. <see cref="FactEditing"/> keeps those.
/// </summary>
public static class DraftOf
{
    /// <summary>The draft of a fact.</summary>
    public static FactDraft Of(Fact fact)
    {
        var draft = FactDraft.Empty with { Kind = fact.Kind };
        draft = WithWording(draft, fact.Wording);
        draft = WithAttribution(draft, fact.Attribution).With(Field.AsOf, Text(fact.AsOf));
        draft = fact.Match(_ => draft, _ => draft, figure => WithFigure(draft, figure.Details));
        draft = WithProtection(draft, fact.Protection)
            .With(Field.Tags, string.Join(", ", fact.Care.Tags))
            .With(Field.Owner, fact.Care.Owner)
            .With(Field.ReviewBy, fact.Care.ReviewBy is { } day ? Text(new PartialDate(new DatePoint(day.Year, day.Month, day.Day))) : null)
            .With(Field.ExternalId, fact.ExternalId);
        return draft with { Citations = [.. fact.Citations.Select(Citation)] };
    }

    private static FactDraft WithWording(FactDraft draft, Wording wording) => draft
        .With(Field.Words, wording.Text)
        .With(Field.Language, wording.Language)
        .With(Field.Original, wording.Translation?.OriginalText)
        .With(Field.OriginalLanguage, wording.Translation?.OriginalLanguage)
        .With(Field.Translator, wording.Translation?.Translator)
        .With(Field.BackTranslated, wording.Translation?.IsBackTranslation == true ? "yes" : null);

    private static FactDraft WithAttribution(FactDraft draft, Attribution attribution) => draft
        .With(Field.By, attribution.Speaker?.Name)
        .With(Field.Title, attribution.Speaker?.Title)
        .With(Field.Affiliation, attribution.Speaker?.Affiliation)
        .With(Field.AlsoSpelled, attribution.Speaker is { } speaker ? string.Join("; ", speaker.OtherSpellings) : null)
        .With(Field.SaidOn, Text(attribution.SaidOn))
        .With(Field.Setting, attribution.Setting);

    private static FactDraft WithFigure(FactDraft draft, FigureDetails figure) => draft
        .With(Field.Value, figure.Printed)
        .With(Field.Unit, figure.Unit)
        .With(Field.Measure, figure.Measure)
        .With(Field.Of, figure.Of)
        .With(Field.Qualifier, figure.Qualifier is { } qualifier ? Tokens.Of(qualifier) : null)
        .With(Field.Released, Text(figure.Released))
        .With(Field.Method, figure.Method);

    private static FactDraft WithProtection(FactDraft draft, Protection protection) => draft
        .With(Field.GroundRules, protection.GroundRules == GroundRules.OnRecord ? null : Tokens.Of(protection.GroundRules))
        .With(Field.Embargo, protection.EmbargoUntil is { } instant ? InstantReader.Write(instant) : null)
        .With(Field.VisibleTo, AudienceText.Write(protection.Audience))
        .With(Field.Sensitivity, protection.SensitivityNote);

    private static ImmutableSortedDictionary<Field, string> Citation(Citation citation)
    {
        var source = citation.Source;
        (Field Field, string? Text)[] fields =
        [
            (Field.Source, source.Title),
            (Field.SourceType, SourceTypeText.Of(source.Type)),
            (Field.TranslatedTitle, source.TranslatedTitle),
            (Field.Container, source.Container),
            (Field.Author, string.Join("; ", source.Authors.Select(Name))),
            (Field.Publisher, source.Publisher),
            (Field.Published, Text(source.Issued)),
            (Field.Accessed, Text(source.Accessed)),
            (Field.Url, source.Url),
            (Field.Archive, source.ArchiveUrl),
            (Field.Archived, Text(source.ArchivedOn)),
            (Field.SourceLanguage, source.Language),
            (Field.Number, source.Number),
            (Field.Genre, source.Genre),
            (Field.UrlStatus, source.IsUrlDead ? Tokens.Of(UrlStatus.Dead) : null),
            .. VariableFields.Of(source),
            (Field.Locator, citation.Locator?.ToString()),
            (Field.Excerpt, citation.Excerpt),
            (Field.CitationRole, citation.Role is { } role ? Tokens.Of(role) : null),
            (Field.Stance, citation.Stance == CitationStance.Supports ? null : Tokens.Of(citation.Stance)),
        ];
        return fields.Where(pair => !string.IsNullOrWhiteSpace(pair.Text)).ToImmutableSortedDictionary(pair => pair.Field, pair => pair.Text!);
    }

    private static string Name(PersonName name) => name.Family is null ? name.Display : name.Inverted;

    private static string? Text(PartialDate? date) => date is { } known ? PartialDateText.Human(known) : null;
}
