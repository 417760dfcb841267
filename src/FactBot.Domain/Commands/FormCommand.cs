using FactBot.Domain.Drafts;

namespace FactBot.Domain.Commands;

/// <summary>Reads the command that a filled-in form is sent with: <c>add quote</c>, <c>edit F-12 because …</c>.</summary>
internal static class FormCommand
{
    /// <summary>Null when the text is no command for a form.</summary>
    internal static Command? Read(Verb verb, string rest, FactDraft form)
    {
        if (verb == Verb.Add)
        {
            KindWords.Skip(AddParser.SkipAnyway(rest, out var anyway), out var kind);
            return new Command.Add(form with { Kind = kind ?? form.Kind }, anyway);
        }

        return verb == Verb.Edit && IdList.TryTakeFirst(rest, out var id, out var tail)
            ? new Command.Edit(id, [], Reason.Split(tail).Why) { Form = form }
            : null;
    }
}
