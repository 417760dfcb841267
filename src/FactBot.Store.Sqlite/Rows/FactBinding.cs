using FactBot.Domain.Facts;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Puts a fact into the parameters of a statement, in the order of <see cref="FactColumns"/>.</summary>
internal static class FactBinding
{
    /// <summary>Binds content and the key of <see cref="SameWords"/> and the digest of the words.</summary>
    internal static Statement Bind(this Statement row, Fact fact, string wordsKey, string wordsDigest)
    {
        row.With(fact.Version).With(Values.Of(fact.Key)).With(fact.ExternalId).With(Tokens.Of(fact.Kind));
        BindWording(row, fact.Wording, wordsDigest);
        BindAttribution(row, fact);
        BindFigure(row, fact.Match<FigureDetails?>(_ => null, _ => null, figure => figure.Details));
        BindVerdict(row, fact.Said);
        BindVerdict(row, fact.Truth);
        row.With(Tokens.Of(fact.Lifecycle.State)).With(fact.Lifecycle.Reason).With(Values.Of(fact.Lifecycle.Successor));
        BindProtection(row, fact.Protection);
        BindCare(row, fact.Care);
        return row.With(wordsKey);
    }

    private static void BindWording(Statement row, Wording wording, string digest) => row
        .With(wording.Text).With(digest).With(wording.Language)
        .With(wording.Translation is null ? 0 : 1)
        .With(wording.Translation?.OriginalText).With(wording.Translation?.OriginalLanguage).With(wording.Translation?.Translator)
        .With(wording.Translation is { IsBackTranslation: true } ? 1 : 0);

    private static void BindAttribution(Statement row, Fact fact)
    {
        var speaker = fact.Attribution.Speaker;
        row.With(speaker?.Name).With(speaker?.Title).With(speaker?.Affiliation).With(Values.Of(speaker?.OtherSpellings ?? []));
        row.With(Values.Of(fact.Attribution.SaidOn)).With(fact.Attribution.Setting).With(Values.Of(fact.AsOf));
    }

    private static void BindFigure(Statement row, FigureDetails? figure) => row
        .With(figure?.Printed).With(Values.Of(figure?.Value)).With(figure?.Unit).With(figure?.Measure).With(figure?.Of)
        .With(figure?.Qualifier is { } qualifier ? Tokens.Of(qualifier) : null)
        .With(Values.Of(figure?.Released)).With(figure?.Method);

    private static void BindVerdict<T>(Statement row, Verdict<T> verdict)
        where T : struct, Enum => row
        .With(Tokens.Of(verdict.Rating)).With(verdict.By).With(Values.Of(verdict.At)).With(verdict.How).With(verdict.Evidence);

    private static void BindProtection(Statement row, Protection protection) => row
        .With(Tokens.Of(protection.GroundRules)).With(Values.Of(protection.EmbargoUntil))
        .With(Tokens.Of(protection.Audience.Kind)).With(Values.Of(protection.Audience.Names)).With(protection.SensitivityNote);

    private static void BindCare(Statement row, Care care) => row
        .With(care.EnteredBy.Id).With(care.EnteredBy.Name).With(Values.Of((DateTimeOffset?)care.EnteredAt))
        .With(care.Owner).With(Values.Of(care.ReviewBy)).With(Values.Of(care.Tags)).With(Values.Of(care.DuplicateOf));
}
