using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Drafts;

/// <summary>
/// Reads a fact as somebody types it: the words, in quotation marks of any kind or bare, and labelled fields in
/// any order. Quoted words come out letter for letter; where the marks do not pair up, everything stays as typed.
/// Nothing is refused here: what is missing or wrong is for <see cref="DraftValidation"/> to say.
/// </summary>
public static class DraftParser
{
    /// <summary>Reads what stands behind <c>add</c>: <c>quote "…" by: … source: …</c>.</summary>
    public static FactDraft Parse(string text)
    {
        var rest = KindWords.Skip(text, out var kind);
        return Parse(rest, kind);
    }

    /// <summary>Reads what stands behind <c>add quote</c>.</summary>
    public static FactDraft Parse(string text, FactKind? kind)
    {
        var labelled = LabelledText.Read(text);
        var builder = new DraftBuilder(kind);
        foreach (var value in labelled.Values)
        {
            builder.Add(value);
        }

        AddLead(builder, labelled.Lead.Trim());
        if (kind == FactKind.Figure)
        {
            AddFigure(builder);
        }

        return builder.Build();
    }

    private static void AddLead(DraftBuilder builder, string lead)
    {
        if (lead.Length == 0)
        {
            return;
        }

        var spans = QuotationMarks.In(lead);
        if (spans.Count > 0 && spans[0].Start == 0 && QuoteTail.TryRead(lead[spans[0].End..], out var tail))
        {
            builder.AddWords(spans[0].Inner(lead));
            builder.AddWhenUnsaid(Field.By, tail.By);
            builder.AddWhenUnsaid(Field.Title, tail.Title);
            builder.AddUrlWhenUnsaid(tail.Url);
            return;
        }

        var words = WebAddresses.TakeLast(lead, out var url);
        builder.AddUrlWhenUnsaid(url ?? WebAddresses.FirstIn(words));
        builder.AddWords(words.TrimEnd(',', ';').TrimEnd());
    }

    /// <summary>A figure's value is in its words when exactly one number is; with two, nobody can know which.</summary>
    private static void AddFigure(DraftBuilder builder)
    {
        if (builder.Words is not { } words || builder.WasSaid(Field.Value))
        {
            return;
        }

        var numbers = NumberReader.ReadAll(words).RemoveAll(number => number.IsYearLike);
        if (numbers is not [var number])
        {
            return;
        }

        builder.AddWhenUnsaid(Field.Value, words.Substring(number.Start, number.Length));
        if (NumberReader.QualifierBefore(words, number) is { } qualifier)
        {
            builder.AddWhenUnsaid(Field.Qualifier, Tokens.Of(qualifier));
        }
    }
}
