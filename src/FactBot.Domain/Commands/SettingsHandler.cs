using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>Shows and sets what somebody prefers, or what is settled for a list.</summary>
internal static class SettingsHandler
{
    internal static async ValueTask<Reply> HandleAsync(Command.Settings command, Turn turn, CancellationToken cancellationToken)
    {
        PreferenceOwner owner = new PreferenceOwner.Member(turn.Sender.Id);
        if (command.List is { } name)
        {
            if (turn.Sender.Role < Role.Contributor)
            {
                return Turn.OnlyContributors();
            }

            if (await turn.Store.ListAsync(turn.Newsroom, name, cancellationToken).ConfigureAwait(false) is not { } list)
            {
                return await ListHandlers.NoSuchListAsync(name, turn, cancellationToken).ConfigureAwait(false);
            }

            owner = new PreferenceOwner.List(list.Name);
        }

        return command.Name is { } setting ? await SetAsync(setting, command.Value, owner, turn, cancellationToken).ConfigureAwait(false) : await ShowAsync(turn, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<Reply> SetAsync(string name, string? typed, PreferenceOwner owner, Turn turn, CancellationToken cancellationToken)
    {
        var value = typed is null ? null : name == PreferenceNames.Style ? StyleNames.Find(typed, turn.Styles)?.Name ?? (StyleNames.IsPlain(typed) ? StyleNames.Plain : null) : LanguageNames.Read(typed);
        if (typed is not null && value is null)
        {
            return name == PreferenceNames.Style
                ? Turn.Refusal(StyleNames.Unknown(typed, turn.Styles), "settings style chicago-notes")
                : Turn.Refusal($"“{typed}” is not a language; write a tag such as en-GB or fr, or an English or French name.", "settings language French");
        }

        await turn.Store.PreferAsync(turn.Newsroom, owner, name, value, cancellationToken).ConfigureAwait(false);
        var whose = owner is PreferenceOwner.List list ? $"The list “{list.Name}”" : "You";
        var has = owner is PreferenceOwner.List ? "has" : "have";
        return new NoticeReply { Outcome = Outcome.Done, Headline = value is null ? $"{whose} {has} no {name} of {(owner is PreferenceOwner.List ? "its" : "your")} own any more." : $"{whose} {has} the {name} {value} now; what an export or a citation asks for itself still wins." };
    }

    private static async ValueTask<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        var me = new PreferenceOwner.Member(turn.Sender.Id);
        var style = await turn.Store.PreferenceAsync(turn.Newsroom, me, PreferenceNames.Style, cancellationToken).ConfigureAwait(false);
        var language = await turn.Store.PreferenceAsync(turn.Newsroom, me, PreferenceNames.Language, cancellationToken).ConfigureAwait(false);
        return new ListReply
        {
            Outcome = Outcome.Found,
            Headline = $"Your citations: style {style ?? "plain"}, language {language ?? "English"}. A list can have its own: settings list pegasus style apa",
            Rows = [.. turn.Styles.All.Select(known => new ListRow(known.Name, known.Title, [new SayAction("style", "Use", $"settings style {known.Name}")]))],
        };
    }
}
