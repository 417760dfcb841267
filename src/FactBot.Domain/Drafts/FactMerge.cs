using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Drafts;

/// <summary>Takes the touched fields from a fact that was read anew and all else from the fact as it stands.</summary>
internal static class FactMerge
{
    internal static Fact Of(Fact current, Fact read, Touched touched, FactDraft edited)
    {
        var merged = current with
        {
            Wording = Wording(current.Wording, read.Wording, touched),
            Attribution = Attribution(current.Attribution, read.Attribution, touched),
            AsOf = touched.Pick(Field.AsOf, current.AsOf, read.AsOf),
            Protection = Protection(current.Protection, read.Protection, touched),
            ExternalId = touched.Pick(Field.ExternalId, current.ExternalId, read.ExternalId),
            Care = current.Care with
            {
                Owner = touched.Pick(Field.Owner, current.Care.Owner, read.Care.Owner),
                ReviewBy = touched.Pick(Field.ReviewBy, current.Care.ReviewBy, read.Care.ReviewBy),
                Tags = touched.Pick(Field.Tags, current.Care.Tags, read.Care.Tags),
            },
            Citations = Citations(current.Citations, read.Citations, touched, edited),
        };
        return merged is Figure figure && read is Figure readFigure
            ? figure with { Details = Details(figure.Details, readFigure.Details, touched) }
            : merged;
    }

    private static Wording Wording(Wording current, Wording read, Touched touched)
    {
        var (old, now) = (current.Translation ?? new Translation(), read.Translation ?? new Translation());
        var translation = new Translation
        {
            OriginalText = touched.Pick(Field.Original, old.OriginalText, now.OriginalText),
            OriginalLanguage = touched.Pick(Field.OriginalLanguage, old.OriginalLanguage, now.OriginalLanguage),
            Translator = touched.Pick(Field.Translator, old.Translator, now.Translator),
            IsBackTranslation = touched.Pick(Field.BackTranslated, old.IsBackTranslation, now.IsBackTranslation),
        };
        return new Wording
        {
            Text = touched.Pick(Field.Words, current.Text, read.Text),
            Language = touched.Pick(Field.Language, current.Language, read.Language),
            Translation = translation == new Translation() ? null : translation,
        };
    }

    private static Attribution Attribution(Attribution current, Attribution read, Touched touched) => new()
    {
        Speaker = Speaker(current.Speaker, read.Speaker, touched),
        SaidOn = touched.Pick(Field.SaidOn, current.SaidOn, read.SaidOn),
        Setting = touched.Pick(Field.Setting, current.Setting, read.Setting),
    };

    private static Speaker? Speaker(Speaker? current, Speaker? read, Touched touched) =>
        current is null || (read is null && touched.Contains(Field.By)) ? read
        : read is null ? current
        : new Speaker
        {
            Name = touched.Pick(Field.By, current.Name, read.Name),
            Title = touched.Pick(Field.Title, current.Title, read.Title),
            Affiliation = touched.Pick(Field.Affiliation, current.Affiliation, read.Affiliation),
            OtherSpellings = touched.Pick(Field.AlsoSpelled, current.OtherSpellings, read.OtherSpellings),
        };

    private static Protection Protection(Protection current, Protection read, Touched touched) => new()
    {
        GroundRules = touched.Pick(Field.GroundRules, current.GroundRules, read.GroundRules),
        EmbargoUntil = touched.Pick(Field.Embargo, current.EmbargoUntil, read.EmbargoUntil),
        Audience = touched.Pick(Field.VisibleTo, current.Audience, read.Audience),
        SensitivityNote = touched.Pick(Field.Sensitivity, current.SensitivityNote, read.SensitivityNote),
    };

    private static FigureDetails Details(FigureDetails current, FigureDetails read, Touched touched) => new()
    {
        Printed = touched.Pick(Field.Value, current.Printed, read.Printed),
        Value = touched.Pick(Field.Value, current.Value, read.Value),
        Unit = touched.Pick(Field.Unit, current.Unit, read.Unit),
        Measure = touched.Pick(Field.Measure, current.Measure, read.Measure),
        Of = touched.Pick(Field.Of, current.Of, read.Of),
        Qualifier = touched.Pick(Field.Qualifier, current.Qualifier, read.Qualifier),
        Released = touched.Pick(Field.Released, current.Released, read.Released),
        Method = touched.Pick(Field.Method, current.Method, read.Method),
    };

    private static ImmutableArray<Citation> Citations(ImmutableArray<Citation> current, ImmutableArray<Citation> read, Touched touched, FactDraft edited)
    {
        var merged = ImmutableArray.CreateBuilder<Citation>();
        for (int i = 0, kept = 0; i < edited.Citations.Length; i++)
        {
            if (!edited.Citations[i].IsEmpty)
            {
                merged.Add(i < current.Length ? CitationMerge.Of(current[i], read[kept], touched, i, LibraryKeys.Of(edited[Field.Source, i]) is not null) : read[kept]);
                kept++;
            }
        }

        return merged.ToImmutable();
    }
}
