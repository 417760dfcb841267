using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Chat;

/// <summary>The whole record as labelled lines, for showing what the card leaves out. What is absent has no line.</summary>
internal static class FactDetails
{
    internal static ImmutableArray<CardDetail> Of(Fact fact)
    {
        var lines = ImmutableArray.CreateBuilder<CardDetail>();
        void Add(string label, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                lines.Add(new CardDetail(label, text));
            }
        }

        Add("Kind", Tokens.Of(fact.Kind));
        AddWording(Add, fact.Wording);
        Add("Also spelled", string.Join(", ", fact.Attribution.Speaker?.OtherSpellings ?? []));
        fact.Match(_ => false, _ => false, figure => AddFigure(Add, figure.Details));
        AddVerdict(Add, "Said", fact.Said);
        AddVerdict(Add, "True", fact.Truth);
        Add("Lifecycle", string.Join(": ", new[] { Tokens.Of(fact.Lifecycle.State), fact.Lifecycle.Reason }.Where(part => part is not null)));
        AddProtection(Add, fact.Protection);
        AddCare(Add, fact);
        return lines.ToImmutable();
    }

    private static void AddWording(Action<string, string?> add, Wording wording)
    {
        add("Language", wording.Language);
        if (wording.Translation is { } translation)
        {
            add("Original", translation.OriginalText);
            add("Original language", translation.OriginalLanguage);
            add("Translator", translation.Translator);
            add("Translation", translation.IsBackTranslation ? "translated there and back: not the speaker's own wording" : null);
        }
    }

    private static bool AddFigure(Action<string, string?> add, FigureDetails figure)
    {
        add("Value", figure.Value?.ToString(CultureInfo.InvariantCulture));
        add("Unit", figure.Unit);
        add("Measure", figure.Measure);
        add("Of", figure.Of);
        add("Qualifier", figure.Qualifier is { } qualifier ? Tokens.Of(qualifier) : null);
        add("Method", figure.Method);
        return true;
    }

    private static void AddVerdict<T>(Action<string, string?> add, string label, Verdict<T> verdict)
        where T : struct, Enum
    {
        if (verdict == Verdict<T>.Unchecked)
        {
            return;
        }

        add(label, string.Join(" · ", new[]
        {
            Tokens.Of(verdict.Rating),
            verdict.By is null ? null : $"by {verdict.By}",
            verdict.At is { } at ? Day(at) : null,
            verdict.How,
            verdict.Evidence,
        }.Where(part => part is not null)));
    }

    private static void AddProtection(Action<string, string?> add, Protection protection)
    {
        add("Ground rules", protection.GroundRules == GroundRules.OnRecord ? null : Tokens.Of(protection.GroundRules));
        add("Embargo until", protection.EmbargoUntil?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        add("Visible to", protection.Audience.Kind == AudienceKind.Newsroom ? null : string.Join(", ", protection.Audience.Names));
        add("Sensitivity", protection.SensitivityNote);
    }

    private static void AddCare(Action<string, string?> add, Fact fact)
    {
        add("Tags", string.Join(", ", fact.Care.Tags));
        add("Owner", fact.Care.Owner);
        add("Review by", fact.Care.ReviewBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        add("Entered", $"{fact.Care.EnteredBy.Name}, {Day(fact.Care.EnteredAt)}");
        add("External id", fact.ExternalId);
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
