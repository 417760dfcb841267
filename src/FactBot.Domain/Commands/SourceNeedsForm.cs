using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Commands;

/// <summary>
/// Asks once for what a source of a kind that was named needs besides, to be cited in full. The fact can be saved
/// without: who has not got it says so.
/// </summary>
internal static class SourceNeedsForm
{
    /// <summary>The form, or null when nothing is wanting or nobody said what kind of source it is.</summary>
    internal static FormReply? Of(FactDraft draft, Fact fact)
    {
        var drafts = draft.Citations.RemoveAll(citation => citation.IsEmpty);
        var faults = ImmutableArray.CreateBuilder<Fault>();
        for (var i = 0; i < drafts.Length && i < fact.Citations.Length; i++)
        {
            if (drafts[i].TryGetValue(Field.SourceType, out var kind))
            {
                var number = i;
                faults.AddRange(SourceNeeds.MissingIn(fact.Citations[i].Source)
                    .Where(field => field != Field.Accessed)
                    .Select(field => new Fault($"To be cited in full, a source of the kind {kind.Trim()} needs this too: {SourceNeeds.InWords([field])}.", FieldCatalog.Of(field).Example, field, number)));
            }
        }

        return faults.Count == 0 ? null : AddHandler.Form(draft, "Not saved yet: the source lacks something a reader needs to find it. Fill it in, or save it anyway.", faults.ToImmutable()) with
        {
            Command = AddHandler.Verb(draft, anyway: true),
            Actions = [new SayAction("save-anyway", "Save anyway", DraftText.Write(draft, "add anyway"))],
        };
    }
}
