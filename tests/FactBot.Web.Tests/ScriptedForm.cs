using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;

namespace FactBot.Web.Tests;

/// <summary>The form of a <see cref="ScriptedDesk"/>: enough fields of each kind to try a page on.</summary>
internal static class ScriptedForm
{
    private static readonly ImmutableArray<FormField> Fields =
    [
        Of(Field.Words, "Words", "We must respect the same red lines", FieldInput.Text, isRequired: true),
        Of(Field.By, "Said by", "Naftali Bennett", isRequired: true),
        Of(Field.Title, "Title at the time", "Prime Minister"),
        Of(Field.SaidOn, "Said on", "24 July 2021, July 2021 or 2021", FieldInput.Date),
        Of(Field.Tags, "Tags", "nso, exports"),
        Of(Field.Setting, "Setting", "at a press conference", isCommon: false),
        Of(Field.Language, "Language", "en", isCommon: false),
        Of(Field.GroundRules, "Ground rules", "", FieldInput.Choice, isCommon: false) with { Choices = ["on-record", "background", "deep-background", "off-record"] },
        Of(Field.Source, "Source", "The Pegasus case", isRequired: true, isCitation: true),
        Of(Field.Container, "Published in", "L'Express", isCitation: true),
        Of(Field.Url, "Web address", "https://…", FieldInput.Address, isCitation: true),
        Of(Field.Published, "Published on", "24 July 2021", FieldInput.Date, isCitation: true),
        Of(Field.Excerpt, "Excerpt", "said this week that 41% go to Israeli companies", FieldInput.Text, isCitation: true),
        Of(Field.Locator, "Where in it", "p. 14, para 3 or 00:12:30", isCitation: true, isCommon: false),
        Of(Field.CitationRole, "Role", "", FieldInput.Choice, isCitation: true, isCommon: false) with { Choices = ["primary", "secondary"] },
    ];

    internal static Reply Handle(string text, FactDraft? form)
    {
        if (form is null)
        {
            return Form(text, FactDraft.Empty, "Nothing is saved yet: fill in the form.", []);
        }

        var faults = Faults(form);
        if (faults.Length > 0)
        {
            return Form(text, form, $"Nothing is saved yet: {faults.Length} things are missing or unclear.", faults);
        }

        return form[Field.Words]!.Contains("Uzi", StringComparison.Ordinal) && !text.StartsWith("add anyway", StringComparison.Ordinal)
            ? Form("add anyway quote", form, "Not saved yet: nearly the same is on file. Save it anyway if yours is another fact.", []) with
            {
                Near = ScriptedFacts.Shown(ScriptedFacts.Uzi),
                References = ScriptedFacts.References(ScriptedFacts.Uzi),
                Actions = [new SayAction("save-anyway", "Save anyway", "add anyway quote")],
            }
            : new NoticeReply { Outcome = Outcome.Done, Headline = "Kept as F-31, version 1." };
    }

    private static ImmutableArray<Fault> Faults(FactDraft form)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (form[Field.Words] is null)
        {
            faults.Add(new Fault("A quote needs its exact words.", "words: We must respect the same red lines", Field.Words));
        }

        if (form[Field.SaidOn] is { } said && !said.Any(char.IsAsciiDigit))
        {
            faults.Add(new Fault($"“{said}” is no date.", "said: 24 July 2021", Field.SaidOn));
        }

        if (form[Field.Source, 0] is null)
        {
            faults.Add(new Fault("A fact without a source cannot be kept.", "source: The Pegasus case", Field.Source, 0));
        }

        return faults.ToImmutable();
    }

    private static FormReply Form(string command, FactDraft draft, string headline, ImmutableArray<Fault> faults) => new()
    {
        Outcome = Outcome.Refused,
        Headline = headline,
        Command = command,
        Draft = draft,
        Fields = Fields,
        Faults = faults,
    };

    private static FormField Of(Field field, string label, string hint, FieldInput input = FieldInput.Line, bool isRequired = false, bool isCitation = false, bool isCommon = true) =>
        new(field, label, hint, input, isRequired, isCitation, isCommon, []);
}
