using System.Globalization;
using System.Text.Json;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange;

/// <summary>Reads what a fact says: words, attribution, figure.</summary>
internal static class FactJsonParts
{
    internal static Wording Wording(JsonFields fields)
    {
        var text = fields.Text("statement");
        if (text is null)
        {
            fields.Fault("statement", "is missing: the words of the fact, for a quote exactly as spoken");
        }

        return new Wording { Text = text ?? "", Language = fields.Text("lang"), Translation = Translation(fields.Object("original")) };
    }

    internal static Attribution Attribution(JsonFields fields, FactKind? kind)
    {
        var speaker = Speaker(fields);
        if (kind == FactKind.Quote && speaker is null)
        {
            fields.Fault("by", "is missing: a quote needs the name of its speaker");
        }

        var attribution = new Attribution { Speaker = speaker, SaidOn = fields.Date("said"), Setting = fields.Text("setting") };
        return attribution == Facts.Attribution.None ? Facts.Attribution.None : attribution;
    }

    internal static FigureDetails? Figure(JsonFields fields, FactKind? kind, List<string> faults)
    {
        var figure = fields.Object("figure");
        if (kind != FactKind.Figure)
        {
            if (kind is not null && figure is { IsEmpty: false })
            {
                fields.Fault("figure", "belongs to facts of kind figure only");
            }

            return null;
        }

        var before = faults.Count;
        var value = figure?.Decimal("value");
        var unit = figure?.Text("unit");
        var printed = figure?.Text("text") ?? Printed(value, unit);
        if (printed is null && faults.Count == before)
        {
            fields.Fault("figure", "is missing: give the number as printed in figure.text, or its value in figure.value");
        }

        return figure is null ? null : new FigureDetails
        {
            Printed = printed ?? "",
            Value = value,
            Unit = unit,
            Measure = figure.Text("measure"),
            Of = figure.Text("of"),
            Qualifier = figure.Token<FigureQualifier>("qualifier"),
            Released = figure.Date("released"),
            Method = figure.Text("method"),
        };
    }

    private static string? Printed(decimal? value, string? unit) => value is not { } number
        ? null
        : number.ToString(CultureInfo.InvariantCulture) + (unit is null or "%" ? unit : " " + unit);

    private static Translation? Translation(JsonFields? original) => original is null ? null : new Translation
    {
        OriginalText = original.Text("text"),
        OriginalLanguage = original.Text("lang"),
        Translator = original.Text("translator"),
        IsBackTranslation = original.Flag("backTranslation"),
    };

    private static Speaker? Speaker(JsonFields fields)
    {
        if (fields.Value("by") is { ValueKind: JsonValueKind.String })
        {
            return fields.Text("by") is { } alone ? new Speaker { Name = alone } : null;
        }

        if (fields.Object("by") is not { IsEmpty: false } by)
        {
            return null;
        }

        var name = by.Text("name");
        if (name is null)
        {
            by.Fault("name", "is missing");
        }

        return new Speaker
        {
            Name = name ?? "",
            Title = by.Text("title"),
            Affiliation = by.Text("affiliation"),
            OtherSpellings = by.Texts("spellings"),
        };
    }
}
