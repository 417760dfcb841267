using System.Collections.Immutable;
using FactBot.Domain.Drafts;

namespace FactBot.Domain.Commands;

/// <summary>Reads <c>edit F-12 by: …, [2] page: 14, add source: … because …</c>.</summary>
internal static class EditParser
{
    /// <summary>Reads what stands behind the verb; null when it is no edit.</summary>
    internal static Command? Read(string rest)
    {
        if (!IdList.TryTakeFirst(rest, out var id, out var tail) || (tail.Length > 0 && !char.IsWhiteSpace(tail[0]) && tail[0] != ':'))
        {
            return FirstWordIsNumber(rest)
                ? Unclear.Id(Verb.Edit, "edit F-" + rest.Trim().TrimStart('#'))
                : rest.Length == 0 ? Unclear.Missing("Say which fact to edit.", "edit F-12 title: Prime Minister because the title was missing") : null;
        }

        var (body, why) = Reason.Split(tail.TrimStart(':'));
        var labelled = LabelledText.Read(body);
        return labelled.Lead.Trim() is { Length: > 0 }
            ? Unclear.Missing("Say which field of " + id + " to change, with its label and a colon.", $"edit {id} title: Prime Minister because the title was missing")
            : new Command.Edit(id, Changes(labelled), why);
    }

    /// <summary>A citation's number holds until the next one; without any, the first citation is meant.</summary>
    private static ImmutableArray<DraftChange> Changes(LabelledText labelled)
    {
        var changes = ImmutableArray.CreateBuilder<DraftChange>();
        int citation = 0, added = 0;
        foreach (var value in labelled.Values)
        {
            var field = value.Label.Field;
            var text = value.Label.ValueOf(value.Value);
            if (!FieldCatalog.Of(field).IsCitation)
            {
                changes.Add(new DraftChange(field, text));
                continue;
            }

            if (value.IsFurther || (field == Field.Source && citation < 0 && value.Citation is null))
            {
                citation = -++added;
            }

            citation = value.Citation ?? citation;
            if (!value.IsQuoted && field is Field.Source or Field.Url or Field.Archive && WebAddresses.IsAddress(text))
            {
                text = WebAddresses.Unwrapped(text);
                field = field == Field.Source ? Field.Url : field;
            }

            changes.Add(new DraftChange(field, text, citation));
        }

        return changes.ToImmutable();
    }

    private static bool FirstWordIsNumber(string rest)
    {
        var word = rest.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.TrimStart('#') ?? "";
        return word.Length is > 0 and < 10 && word.All(char.IsAsciiDigit) && (rest.Trim().TrimStart('#').Length == word.Length || LabelledText.Read(rest).Values.Length > 0);
    }
}
