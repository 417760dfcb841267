using System.Collections.Frozen;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Drafts;

/// <summary>What a label typed before a colon means.</summary>
/// <param name="Field">The field.</param>
/// <param name="Before">What its value lacks: the "paragraph " of <c>para: 3</c>.</param>
/// <param name="Yes">The value that "yes" stands for: <c>primary: yes</c>.</param>
/// <param name="No">The value that "no" stands for.</param>
internal readonly record struct FieldLabel(Field Field, string? Before = null, string? Yes = null, string? No = null)
{
    /// <summary>The value of the field when a person typed this text behind the label.</summary>
    internal string ValueOf(string typed) => this switch
    {
        { Yes: { } yes } when Answers.IsYes(typed) => yes,
        { No: { } no } when Answers.IsNo(typed) => no,
        { Before: { } before } when Locator.Read(typed) is { Label: "page" } locator && locator.Value == typed.Trim() => before + typed,
        _ => typed,
    };
}

/// <summary>Yes and no as people type them.</summary>
internal static class Answers
{
    internal static bool IsYes(string text) => text.Trim().ToLowerInvariant() is "yes" or "y" or "true" or "x" or "1" or "oui" or "vrai";

    internal static bool IsNo(string text) => text.Trim().ToLowerInvariant() is "no" or "n" or "false" or "0" or "non" or "faux";
}

/// <summary>Finds the label that ends before a colon.</summary>
internal static class FieldLabels
{
    private static readonly FrozenDictionary<string, FieldLabel> ByLabel = Build();

    private static readonly int Longest = ByLabel.Keys.Max(label => label.Length);

    /// <summary>The label whose colon stands here, the longest one that fits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="colon">Where the colon stands.</param>
    /// <param name="start">Where the label begins.</param>
    /// <param name="label">What it means.</param>
    internal static bool TryBefore(string text, int colon, out int start, out FieldLabel label)
    {
        label = default;
        start = colon;

        // French sets a space before a colon.
        var end = colon > 0 && IsSpace(text[colon - 1]) ? colon - 1 : colon;
        if (end == 0 || IsAddress(text, colon))
        {
            return false;
        }

        var isFound = false;
        Span<char> candidate = stackalloc char[Longest];
        for (var from = end - 1; from >= 0 && end - from <= Longest && text[from] is not ('\n' or '\r'); from--)
        {
            if (from > 0 && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '`'))
            {
                continue;
            }

            var length = Normalised(text.AsSpan(from, end - from), candidate);
            if (ByLabel.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(candidate[..length], out var found))
            {
                (start, label, isFound) = (from, found, true);
            }
        }

        return isFound;
    }

    /// <summary>Whether a text begins with a label and its colon.</summary>
    internal static bool StartsWithLabel(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, Longest + 2)).IndexOfAny(':', '：');
        return colon > 0 && TryBefore(text, colon, out var start, out _) && start == 0;
    }

    private static bool IsAddress(string text, int colon) => string.CompareOrdinal(text, colon, "://", 0, 3) == 0;

    private static bool IsSpace(char c) => c is ' ' or '\u00a0' or '\u202f';

    private static int Normalised(ReadOnlySpan<char> text, Span<char> into)
    {
        for (var i = 0; i < text.Length; i++)
        {
            into[i] = char.ToLowerInvariant(text[i]) switch { '’' => '\'', '\u00a0' or '\t' => ' ', var c => c };
        }

        return text.Length;
    }

    private static FrozenDictionary<string, FieldLabel> Build()
    {
        var labels = new Dictionary<string, FieldLabel>();
        foreach (var info in FieldCatalog.All)
        {
            foreach (var alias in info.Aliases.Prepend(info.Label))
            {
                labels.Add(alias, new FieldLabel(info.Field));
            }
        }

        foreach (var unaccented in labels.Where(entry => entry.Key.Any(c => c > '~')).ToList())
        {
            labels.TryAdd(Unaccented(unaccented.Key), unaccented.Value);
        }

        AddLocators(labels);
        labels["dead link"] = new FieldLabel(Field.UrlStatus, Yes: "dead", No: "live");
        labels["dead url"] = labels["dead link"];
        labels["lien mort"] = labels["dead link"];
        labels["primary"] = new FieldLabel(Field.CitationRole, Yes: "primary", No: "secondary");
        labels["secondary"] = new FieldLabel(Field.CitationRole, Yes: "secondary", No: "primary");
        labels["supports"] = new FieldLabel(Field.Stance, Yes: "supports", No: "disputes");
        labels["disputes"] = new FieldLabel(Field.Stance, Yes: "disputes", No: "supports");
        return labels.ToFrozenDictionary();
    }

    private static void AddLocators(Dictionary<string, FieldLabel> labels)
    {
        foreach (var (label, words) in (ReadOnlySpan<(string, string)>)
            [
                ("paragraph", "paragraph paragraphs para paras paragraphe"),
                ("timestamp", "time timestamp timecode minute minutage"),
                ("chapter", "chapter chapitre"), ("section", "section"), ("line", "line lines ligne"), ("column", "column colonne"),
                ("volume", "volume"), ("note", "footnote"), ("table", "table"), ("fragment", "fragment"), ("folio", "folio"),
            ])
        {
            foreach (var word in words.Split(' '))
            {
                labels.Add(word, new FieldLabel(Field.Locator, Before: label + " "));
            }
        }
    }

    private static string Unaccented(string text) => Questions.TextFolding.Fold(text);
}
