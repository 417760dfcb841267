using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>
/// Writes a draft back as a command to copy, complete and send. <see cref="DraftParser"/> reads the same draft
/// from it, whatever the values hold: plain values stand bare, others in straight quotation marks, and those
/// with marks of their own behind a fence of three straight marks on lines of their own.
/// </summary>
public static partial class DraftText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„‟«»‹›");

    /// <summary>The command: <c>add quote "…"</c>, one line for each field, and empty labels for what is required and missing.</summary>
    public static string Write(FactDraft draft) => Write(draft, "add");

    /// <summary>The command with another opening: <c>add anyway</c>.</summary>
    public static string Write(FactDraft draft, string opening)
    {
        var command = new StringBuilder(opening);
        if (draft.Kind is { } kind)
        {
            command.Append(' ').Append(Tokens.Of(kind));
        }

        if (draft[Field.Words] is { } words)
        {
            command.Append(' ').Append(Quoted(words));
        }
        else if (draft.Kind is not null)
        {
            command.Append(" \"\"");
        }

        foreach (var (field, value) in draft.Fields.Where(pair => pair.Key != Field.Words))
        {
            AppendLine(command, field, value);
        }

        AppendCitations(command, draft);
        AppendMissing(command, draft);
        return command.ToString();
    }

    /// <summary>A value as it is typed behind its label: bare where that is safe.</summary>
    public static string Value(Field field, string value) => IsPlain(field, value) ? value : Quoted(value);

    /// <summary>A value in quotation marks, or behind a fence when it has marks of its own.</summary>
    public static string Quoted(string value) => value.AsSpan().IndexOfAny(Marks) < 0 ? $"\"{value}\"" : Fences.Around(value);

    private static void AppendCitations(StringBuilder command, FactDraft draft)
    {
        var citations = draft.Citations.RemoveAll(citation => citation.IsEmpty);
        foreach (var citation in citations)
        {
            // With several, each begins with its source, be it empty: that is what tells them apart.
            if (citation.TryGetValue(Field.Source, out var source) || citations.Length > 1)
            {
                AppendLine(command, Field.Source, source ?? "");
            }

            foreach (var (field, value) in citation.Where(pair => pair.Key != Field.Source))
            {
                AppendLine(command, field, value);
            }
        }
    }

    private static void AppendMissing(StringBuilder command, FactDraft draft)
    {
        foreach (var field in (ReadOnlySpan<Field>)[Field.By, Field.Value])
        {
            if (FieldCatalog.IsRequired(field, draft.Kind) && draft[field] is null)
            {
                AppendLine(command, field, "");
            }
        }

        var hasSource = draft.Citations.Any(citation => citation.ContainsKey(Field.Source) || citation.ContainsKey(Field.Container) || citation.ContainsKey(Field.Url));
        if (!hasSource && draft.Citations.Count(citation => !citation.IsEmpty) < 2)
        {
            AppendLine(command, Field.Source, "");
        }
    }

    private static void AppendLine(StringBuilder command, Field field, string value)
    {
        command.Append('\n').Append(FieldCatalog.Of(field).Label).Append(':');
        if (value.Length > 0)
        {
            command.Append(' ').Append(Value(field, value));
        }
    }

    /// <summary>Letters, digits and harmless signs, or an address; a last word "add" would join a source behind it.</summary>
    private static bool IsPlain(Field field, string value) => field is Field.Url or Field.Archive
        ? PlainAddress().IsMatch(value)
        : Plain().IsMatch(value) && !value.EndsWith("add", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[\p{L}\p{Nd}](?:[\p{L}\p{Nd} .,'’&%/+-]*[\p{L}\p{Nd}%])?\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^https?://[\w./?=&%#+~-]*[\w/]\z")]
    private static partial Regex PlainAddress();
}
