using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Actions of the domain as deeds whose JSON is within what a button may carry.</summary>
internal static class DeedOf
{
    /// <summary>In JSON a sign may take six characters.</summary>
    private const int LongestHint = 250;

    /// <summary>The value of an action's button.</summary>
    /// <param name="action">The action.</param>
    /// <param name="again">A command whose reply has the same action.</param>
    internal static string Action(ReplyAction action, string again) => action.Match(
        say => Command(say.Command, new DeedValue.Say(say.Command)),
        ask => Ask(ask),
        copy => Fitting(new DeedValue.Copy(copy.Id, copy.Text)) ?? Fitting(new DeedValue.Copy(copy.Id, Command: again)) ?? Hint(again),
        share => Command(share.Command, new DeedValue.Share(share.Command)));

    /// <summary>The value of a form's button: with the draft when it fits, else with the command that makes the form again.</summary>
    internal static string Form(FormReply form, string again) =>
        Fitting(new DeedValue.Form(form.Command, DraftJson.Of(form.Draft)))
        ?? Fitting(new DeedValue.Form(form.Command, Again: again))
        ?? Hint(again);

    /// <summary>The value when it fits, else null.</summary>
    internal static string? Fitting(DeedValue deed)
    {
        var value = deed.Write();
        return value.Length <= Limits.ButtonValue ? value : null;
    }

    private static string Command(string command, DeedValue deed) => Fitting(deed) ?? Hint(command);

    /// <summary>Suggestions are a help: those that do not fit can still be typed.</summary>
    private static string Ask(AskAction ask)
    {
        var deed = new DeedValue.Ask(ask.Label, ask.Prompt, ask.Before, ask.After, ask.Suggestions);
        while (!deed.Suggestions.IsEmpty && Fitting(deed) is null)
        {
            deed = deed with { Suggestions = deed.Suggestions[..(deed.Suggestions.Length / 2)] };
        }

        return Fitting(deed) ?? Hint($"{ask.Before}\"…\"{ask.After}");
    }

    private static string Hint(string command) =>
        new DeedValue.Hint($"This is longer than a button in Slack can carry. Type it instead: {TextSplit.OneLine(command, LongestHint)}").Write();
}
