using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;

namespace FactBot.Terminal;

/// <summary>Asks at the prompt for every field that keeps a form from being saved.</summary>
internal static class FormFilling
{
    /// <summary>The draft with the answers in it; null when the person pressed Ctrl-C. An empty answer leaves a field as it is.</summary>
    internal static FactDraft? Ask(FormReply form, IPrompt prompt)
    {
        var draft = form.Draft;
        foreach (var fault in form.Faults.Where(fault => fault.Field is not null).DistinctBy(fault => (fault.Field, fault.Citation)))
        {
            var shown = form.Fields.FirstOrDefault(field => field.Field == fault.Field);
            var line = prompt.ReadAnswer($"{shown?.Label ?? fault.Field.ToString()} ({shown?.Hint ?? fault.Example}): ");
            if (line is null or LineEditor.Abandoned)
            {
                return null;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                draft = shown?.IsCitation == true || fault.Citation is not null
                    ? draft.With(fault.Field!.Value, Math.Min(fault.Citation ?? 0, draft.Citations.Length), line.Trim())
                    : draft.With(fault.Field!.Value, line.Trim());
            }
        }

        return draft;
    }
}
