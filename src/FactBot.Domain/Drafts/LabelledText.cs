using System.Collections.Immutable;

namespace FactBot.Domain.Drafts;

/// <summary>A value behind its label.</summary>
/// <param name="Label">What the label means.</param>
/// <param name="Value">The value; blank when nothing follows the label.</param>
/// <param name="IsQuoted">It stood in quotation marks and is taken letter for letter.</param>
/// <param name="Citation">The 0-based number of <c>[2] page:</c>, when it was typed.</param>
/// <param name="IsFurther">"add source:" was typed.</param>
internal readonly record struct LabelledValue(FieldLabel Label, string Value, bool IsQuoted, int? Citation, bool IsFurther);

/// <summary>A text taken apart at its labels.</summary>
/// <param name="Lead">What stands before the first label, and behind a parenthesis with one.</param>
/// <param name="Values">The labelled values, in order.</param>
internal sealed record LabelledText(string Lead, ImmutableArray<LabelledValue> Values)
{
    private readonly record struct Mark(int Start, int Colon, FieldLabel Label, int? Citation, bool IsFurther);

    /// <summary>Takes a text apart: a label is a known alias before a colon, at the start of a line or behind a space, outside quotation marks.</summary>
    internal static LabelledText Read(string text)
    {
        var spans = QuotationMarks.In(text);
        var marks = MarksIn(text, spans);
        if (marks.Count == 0)
        {
            return new LabelledText(text, []);
        }

        var lead = text[..marks[0].Start];
        var values = ImmutableArray.CreateBuilder<LabelledValue>(marks.Count);
        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].Start : text.Length;
            var raw = text[(marks[i].Colon + 1)..end];
            if (marks[i].Start > 0 && text[marks[i].Start - 1] == '(')
            {
                lead = OutOfParenthesis(i == 0 ? lead.TrimEnd().TrimEnd('(') : lead, ref raw);
            }

            values.Add(ValueOf(marks[i], raw, isLast: i + 1 == marks.Count));
        }

        return new LabelledText(lead, values.ToImmutable());
    }

    private static List<Mark> MarksIn(string text, IReadOnlyList<QuotedSpan> spans)
    {
        var marks = new List<Mark>();
        int span = 0, last = 0;
        for (var colon = NextColon(text, 0); colon >= 0; colon = NextColon(text, colon + 1))
        {
            while (span < spans.Count && spans[span].End <= colon)
            {
                last = spans[span++].End;
            }

            if (span < spans.Count && spans[span].Start <= colon)
            {
                continue;
            }

            if (FieldLabels.TryBefore(text, colon, out var start, out var label) && start >= last)
            {
                marks.Add(WithPrefix(text, new Mark(start, colon, label, null, false), last));
                last = colon + 1;
            }
        }

        return marks;
    }

    private static int NextColon(string text, int from)
    {
        var offset = from < text.Length ? text.AsSpan(from).IndexOfAny(':', '：') : -1;
        return offset < 0 ? -1 : from + offset;
    }

    /// <summary>"[2] page:" and "add source:" begin before the label.</summary>
    private static Mark WithPrefix(string text, Mark mark, int last)
    {
        var before = text.AsSpan(last, mark.Start - last).TrimEnd();
        if (before.EndsWith("]") && before.LastIndexOf('[') is var open and >= 0
            && int.TryParse(before[(open + 1)..^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 999)
        {
            return mark with { Start = last + open, Citation = number - 1 };
        }

        return mark.Label.Field == Field.Source && before.EndsWith("add", StringComparison.OrdinalIgnoreCase)
            && (before.Length == 3 || char.IsWhiteSpace(before[^4]))
            ? mark with { Start = last + before.Length - 3, IsFurther = true }
            : mark;
    }

    /// <summary>"(source: L'Express)": the value ends with the parenthesis, and what follows goes on with the lead.</summary>
    private static string OutOfParenthesis(string lead, ref string raw)
    {
        var depth = 1;
        for (var i = 0; i < raw.Length; i++)
        {
            depth += raw[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                var rest = raw[(i + 1)..].Trim();
                raw = raw[..i];
                lead = lead.TrimEnd();
                return rest.Length == 0 ? lead : rest is "." or "!" or "?" ? lead + rest : $"{lead} {rest}";
            }
        }

        return lead;
    }

    private static LabelledValue ValueOf(Mark mark, string raw, bool isLast)
    {
        var trimmed = raw.Trim();
        if (!isLast && trimmed.Length > 0 && trimmed[^1] is ',' or ';')
        {
            trimmed = trimmed[..^1].TrimEnd();
        }

        // Taken from behind its colon again, so that a mark at its start is known to open.
        var spans = QuotationMarks.In(trimmed);
        if (spans.Count == 1 && spans[0].Start == 0 && spans[0].End == trimmed.Length)
        {
            return new LabelledValue(mark.Label, spans[0].Inner(trimmed), true, mark.Citation, mark.IsFurther);
        }

        var value = FieldCatalog.Of(mark.Label.Field).Input == FieldInput.Text ? trimmed : OnOneLine(trimmed);
        return new LabelledValue(mark.Label, value, false, mark.Citation, mark.IsFurther);
    }

    private static string OnOneLine(string text) =>
        text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
