namespace FactBot.Testing.Slack;

/// <content>Waiting to see something.</content>
public sealed partial class SlackPerson
{
    /// <summary>What is on the screen now.</summary>
    public ValueTask<SlackScreen> LookAsync() => slack.LookAsync(user);

    /// <summary>Waits for something to be on the screen.</summary>
    /// <param name="look">Gives null as long as it is not there.</param>
    /// <param name="what">What it is, for the message of the failure.</param>
    /// <exception cref="TimeoutException">It did not come; the message tells what is on the screen instead.</exception>
    public Task<T> WaitForAsync<T>(Func<SlackScreen, T?> look, string what)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(look);
        return slack.Changes.WaitAsync(
            async () => look(await slack.LookAsync(user)),
            async () => $"{user.Name} did not see {what}. On the screen is:\n{await slack.LookAsync(user)}\nheld against the app: {string.Join(' ', slack.Violations)}",
            slack.Patience,
            TestContext.Current.CancellationToken);
    }

    /// <summary>Waits for a message of the bot that says this.</summary>
    public Task<SlackMessage> SeesAsync(string words) => SeesAsync(message => message.Words.Contains(words, StringComparison.Ordinal), $"«{words}»");

    /// <summary>Waits for a message of the bot.</summary>
    public Task<SlackMessage> SeesAsync(Func<SlackMessage, bool> isMeant, string what = "the message") => WaitForAsync(
        screen => screen.Messages.LastOrDefault(message => message.User == slack.Identity.BotUserId && isMeant(message)),
        what);

    /// <summary>Waits for the bot's answer in the thread of a message.</summary>
    public Task<SlackMessage> SeesReplyAsync(SlackMessage to, string words = "")
    {
        ArgumentNullException.ThrowIfNull(to);
        return SeesAsync(
            message => message.Channel == to.Channel && message.ThreadTs == (to.ThreadTs ?? to.Ts) && message.Words.Contains(words, StringComparison.Ordinal),
            $"a reply with «{words}»");
    }

    /// <summary>Waits for a modal to be open.</summary>
    /// <param name="title">Its title; null for any.</param>
    public Task<SlackView> SeesModalAsync(string? title = null) =>
        WaitForAsync(screen => title is null || screen.Modal?.Title == title ? screen.Modal : null, $"a modal «{title}»");

    /// <summary>Waits for a modal in which a field is marked as wrong.</summary>
    /// <param name="label">The label of the field.</param>
    /// <returns>What the app says about it.</returns>
    public Task<string> SeesFaultAsync(string label) => WaitForAsync(screen => screen.Modal?.Errors.GetValueOrDefault(label), $"a fault at «{label}»");

    /// <summary>Waits until no modal is open.</summary>
    public Task SeesNoModalAsync() => WaitForAsync(screen => screen.Modal is null ? screen : null, "the modal closed");

    /// <summary>Waits for the home tab to say this.</summary>
    public Task<SlackView> SeesHomeAsync(string words = "") =>
        WaitForAsync(screen => screen.Home?.Words.Contains(words, StringComparison.Ordinal) == true ? screen.Home : null, $"a home tab with «{words}»");

    /// <summary>Waits for a file.</summary>
    /// <param name="name">Its name.</param>
    public Task<SlackFile> SeesFileAsync(string name) => WaitForAsync(screen => screen.Files.LastOrDefault(file => file.Name == name), $"a file {name}");
}
