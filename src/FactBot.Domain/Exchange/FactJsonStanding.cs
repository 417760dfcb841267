using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange;

/// <summary>Reads how a fact stands: verdicts, lifecycle, protection, care.</summary>
internal static class FactJsonStanding
{
    internal static Fact With(Fact fact, JsonFields fields, ImportContext context)
    {
        var verdicts = fields.Object("verdicts");
        return fact with
        {
            Said = Verdict<SaidRating>(verdicts, "said"),
            Truth = Verdict<TruthRating>(verdicts, "true"),
            Lifecycle = Lifecycle(fields),
            Protection = Protection(fields.Object("protection")),
            Care = Care(fields.Object("care"), context) with { Tags = Tags(fields) },
        };
    }

    private static Verdict<T> Verdict<T>(JsonFields? verdicts, string name)
        where T : struct, Enum
    {
        if (verdicts?.Value(name) is { ValueKind: JsonValueKind.String })
        {
            return new Verdict<T> { Rating = verdicts.Token<T>(name) ?? default };
        }

        return verdicts?.Object(name) is not { } verdict ? Facts.Verdict<T>.Unchecked : new Verdict<T>
        {
            Rating = verdict.Token<T>("rating") ?? default,
            By = verdict.Text("by"),
            At = verdict.Instant("at"),
            How = verdict.Text("how"),
            Evidence = verdict.Text("evidence"),
        };
    }

    private static Lifecycle Lifecycle(JsonFields fields)
    {
        if (fields.Value("lifecycle") is { ValueKind: JsonValueKind.String })
        {
            return new Lifecycle { State = fields.Token<LifecycleState>("lifecycle") ?? LifecycleState.Live };
        }

        return fields.Object("lifecycle") is not { } lifecycle ? Facts.Lifecycle.Live : new Lifecycle
        {
            State = lifecycle.Token<LifecycleState>("state") ?? LifecycleState.Live,
            Reason = lifecycle.Text("reason"),
            Successor = lifecycle.Key("successor"),
        };
    }

    private static Protection Protection(JsonFields? protection) => protection is null ? Facts.Protection.None : new Protection
    {
        GroundRules = protection.Token<GroundRules>("groundRules") ?? GroundRules.OnRecord,
        EmbargoUntil = protection.Instant("embargoUntil"),
        Audience = Audience(protection),
        SensitivityNote = protection.Text("sensitivity"),
    };

    /// <summary>Names without a kind must not open a fact to everybody: they mean people.</summary>
    private static Audience Audience(JsonFields protection)
    {
        var names = protection.Texts("names");
        return new Audience(protection.Token<AudienceKind>("audience") ?? (names.IsEmpty ? AudienceKind.Newsroom : AudienceKind.People), names);
    }

    private static Care Care(JsonFields? care, ImportContext context) => care is null
        ? new Care { EnteredBy = context.By, EnteredAt = context.Now.ToUniversalTime() }
        : new Care
        {
            EnteredBy = Member(care, "enteredBy") ?? context.By,
            EnteredAt = care.Instant("enteredAt") ?? context.Now.ToUniversalTime(),
            Owner = care.Text("owner"),
            ReviewBy = care.Day("reviewBy"),
            DuplicateOf = care.Key("duplicateOf"),
        };

    private static Member? Member(JsonFields care, string name)
    {
        if (care.Value(name) is { ValueKind: JsonValueKind.String })
        {
            return care.Text(name) is { } alone ? new Member(alone, alone) : null;
        }

        var member = care.Object(name);
        var id = member?.Text("id");
        var shown = member?.Text("name");
        return id is null && shown is null ? null : new Member(id ?? shown!, shown ?? id!);
    }

    /// <summary>A list, or one text with commas between the tags.</summary>
    private static ImmutableArray<string> Tags(JsonFields fields) => fields.Value("tags") is { ValueKind: JsonValueKind.String }
        ? [.. (fields.Text("tags") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
        : fields.Texts("tags");
}
