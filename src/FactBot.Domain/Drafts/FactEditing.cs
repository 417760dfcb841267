using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Commands;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>
/// Edits a fact field by field. Only fields whose text changed are read again; everything else of the fact
/// stays as it is, also what a draft cannot hold.
/// </summary>
public static class FactEditing
{
    /// <summary>Sets some fields.</summary>
    /// <param name="current">The fact as it stands.</param>
    /// <param name="changes">The fields to set or to empty, in order.</param>
    /// <param name="context">Who edits, and when.</param>
    public static EditResult Apply(Fact current, ImmutableArray<DraftChange> changes, DraftContext context)
    {
        var old = DraftOf.Of(current);
        var edited = old;
        foreach (var change in changes)
        {
            if (!FieldCatalog.Of(change.Field).IsCitation)
            {
                edited = edited.With(change.Field, change.Text);
                continue;
            }

            var number = change.Citation switch
            {
                null => 0,
                < 0 => old.Citations.Length - 1 - change.Citation.Value,
                _ => change.Citation.Value,
            };
            if (number > edited.Citations.Length)
            {
                return new EditResult.Faulty(old, [NoSuchCitation(current, number, change)]);
            }

            edited = edited.With(change.Field, number, change.Text);
        }

        return Finish(current, old, edited, context, isForm: false);
    }

    /// <summary>
    /// Takes over a filled-in form: every field of the fact and of each citation in the form. A citation that
    /// comes without any field is taken out; citations behind the last of the form stay.
    /// </summary>
    public static EditResult ApplyForm(Fact current, FactDraft form, DraftContext context)
    {
        var old = DraftOf.Of(current);
        if (form.Kind is { } kind && kind != current.Kind)
        {
            return new EditResult.Faulty(form, [new Fault($"{current.Id} is a {Tokens.Of(current.Kind)} and stays one; a {Tokens.Of(kind)} is a new fact.", WorkingExample.For(form))]);
        }

        var citations = form.Citations.Select((citation, i) => KeepingLineBreaks(citation, i < old.Citations.Length ? old.Citations[i] : null));
        var edited = form with
        {
            Kind = current.Kind,
            Fields = KeepingLineBreaks(form.Fields, old.Fields),
            Citations = [.. citations, .. old.Citations.Skip(form.Citations.Length)],
        };
        return Finish(current, old, edited, context, isForm: true);
    }

    private static EditResult Finish(Fact current, FactDraft old, FactDraft edited, DraftContext context, bool isForm)
    {
        edited = LibraryCiting.Replacing(old, edited);
        var touched = Touched.Between(old, edited);
        if (touched.IsEmpty)
        {
            return new EditResult.Unchanged();
        }

        edited = FollowValue(old, edited, touched, isForm);
        var reader = new FieldReader(edited, context);
        var read = FactReading.Read(reader);
        var faults = reader.Faults.Where(touched.Concerns).Select(fault => WithEditExample(current, fault)).ToImmutableArray();
        if (faults.Length > 0)
        {
            return new EditResult.Faulty(edited, faults);
        }

        var revised = FactMerge.Of(current, read, touched, edited) with { Version = current.Version + 1 };
        var changes = DraftDifference.Between(old, DraftOf.Of(revised), edited);
        return changes.Length == 0 ? new EditResult.Unchanged() : new EditResult.Revised(revised, changes);
    }

    /// <summary>
    /// A unit or qualifier that came from the old value as printed goes with it when the new value says
    /// otherwise: 41 % becomes €3 million, not 3000000 %. A form names its qualifier, and is believed.
    /// </summary>
    private static FactDraft FollowValue(FactDraft old, FactDraft edited, Touched touched, bool isForm)
    {
        if (!touched.Contains(Field.Value) || edited[Field.Value] is not { } printed || FigureText.Read(printed) is not { } now)
        {
            return edited;
        }

        var before = old[Field.Value] is { } oldPrinted ? FigureText.Read(oldPrinted) : null;
        if (!touched.Contains(Field.Unit) && now.Unit is not null && old[Field.Unit] == before?.Unit)
        {
            touched.Add(Field.Unit);
            edited = edited.With(Field.Unit, now.Unit);
        }

        if (!isForm && !touched.Contains(Field.Qualifier) && before?.Qualifier is { } qualifier && old[Field.Qualifier] == Tokens.Of(qualifier))
        {
            touched.Add(Field.Qualifier);
            edited = edited.With(Field.Qualifier, now.Qualifier is { } told ? Tokens.Of(told) : null);
        }

        return edited;
    }

    /// <summary>A form that writes line breaks in its own way has changed nothing.</summary>
    private static ImmutableSortedDictionary<Field, string> KeepingLineBreaks(
        ImmutableSortedDictionary<Field, string> form, ImmutableSortedDictionary<Field, string>? old)
    {
        foreach (var (field, text) in form)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                form = form.Remove(field);
            }
            else if (old?.GetValueOrDefault(field) is { } before && before != text && before.ReplaceLineEndings("\n") == text.ReplaceLineEndings("\n"))
            {
                form = form.SetItem(field, before);
            }
        }

        return form;
    }

    private static Fault WithEditExample(Fact current, Fault fault) => fault.Field is { } field
        ? fault with { Example = $"edit {current.Id} {FieldCatalog.LabelOf(field, fault.Citation)}: {FieldCatalog.Of(field).Hint}" }
        : fault;

    private static Fault NoSuchCitation(Fact current, int number, DraftChange change)
    {
        var count = current.Citations.Length;
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{current.Id} has {count} {(count == 1 ? "citation" : "citations")}; there is no [{number + 1}].");
        return new Fault(sentence, $"edit {current.Id} {FieldCatalog.LabelOf(change.Field, count - 1)}: {FieldCatalog.Of(change.Field).Hint}", change.Field, number);
    }
}
