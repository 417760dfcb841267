using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <content>Clicking, choosing, filling in.</content>
public sealed partial class SlackPerson
{
    private readonly Dictionary<string, ImmutableDictionary<string, string>> entries = new(StringComparer.Ordinal);

    /// <summary>Clicks a button of a message, as the message stands now.</summary>
    /// <param name="button">The words on it.</param>
    /// <param name="on">The message.</param>
    public Task<SlackAcknowledgement> ClickAsync(string button, SlackMessage on) =>
        ActAsync(on, control => BlockReading.IsButton(control.Element) && BlockReading.Caption(control.Element) == button, button, null);

    /// <summary>Chooses an option of a menu in a message.</summary>
    public Task<SlackAcknowledgement> ChooseAsync(string option, SlackMessage on) =>
        ActAsync(on, control => HasOption(control, option), option, option);

    /// <summary>Clicks a button of a modal or a home tab.</summary>
    public Task<SlackAcknowledgement> ClickAsync(string button, SlackView on) =>
        ActAsync(on, control => BlockReading.IsButton(control.Element) && BlockReading.Caption(control.Element) == button, button, null);

    /// <summary>Chooses an option of a menu in a modal or a home tab.</summary>
    public Task<SlackAcknowledgement> ChooseAsync(string option, SlackView on) =>
        ActAsync(on, control => HasOption(control, option), option, option);

    /// <summary>Fills in the modal and submits it. What was entered before stays entered, as long as the modal is open.</summary>
    /// <param name="view">The modal.</param>
    /// <param name="values">What is entered, by the label of the field; options by their words, several one to a line.</param>
    /// <exception cref="InvalidOperationException">There is no such field, or no such modal open.</exception>
    public async Task<SlackAcknowledgement> SubmitAsync(SlackView view, IReadOnlyDictionary<string, string>? values = null)
    {
        var current = await OpenAsync(view);
        var entered = Enter(current, values ?? ImmutableDictionary<string, string>.Empty);
        var acknowledgement = await slack.DeliverAsync(slack.Payloads.Interaction(
            "view_submission",
            user,
            await slack.HandlesAsync(user, null, current),
            new JsonObject { ["view"] = current.ToJson(slack.Identity, Values(current, entered)), ["response_urls"] = new JsonArray() }));
        if (acknowledgement.IsAccepted)
        {
            await slack.ShowAnswerAsync(current, acknowledgement.Answer);
        }

        return acknowledgement;
    }

    /// <summary>Closes the modal without submitting it; the app is told when it asked to be.</summary>
    public async Task CloseAsync(SlackView view, bool all = false)
    {
        var current = await OpenAsync(view);
        await slack.CloseAsync(user, all);
        if ((bool?)current.Content["notify_on_close"] == true)
        {
            await slack.DeliverAsync(slack.Payloads.Interaction(
                "view_closed",
                user,
                await slack.HandlesAsync(user, null, current),
                new JsonObject { ["view"] = current.ToJson(slack.Identity), ["is_cleared"] = all }));
        }
    }

    private static bool HasOption(Control control, string option) => BlockReading.Options(control.Element).Any(one => BlockReading.Caption(one) == option);

    private async Task<SlackAcknowledgement> ActAsync(SlackMessage on, Func<Control, bool> isMeant, string what, string? entry)
    {
        ArgumentNullException.ThrowIfNull(on);
        var message = (await slack.LookAsync(user)).Messages.LastOrDefault(one => one.Channel == on.Channel && one.Ts == on.Ts)
            ?? throw new InvalidOperationException("The message is not there any more.");
        var action = Find(message.Blocks, isMeant, what, entry);
        var channel = await slack.ChannelByIdAsync(message.Channel);
        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = channel.Id,
            ["is_ephemeral"] = message.IsEphemeral,
        };
        var rest = new JsonObject
        {
            ["container"] = container,
            ["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.LegacyName },
            ["state"] = new JsonObject { ["values"] = Values(message.Blocks, isInput: false, ImmutableDictionary<string, string>.Empty) },
            ["actions"] = new JsonArray(action),
        };
        if (message.ThreadTs is { } thread)
        {
            container["thread_ts"] = thread;
        }

        if (!message.IsEphemeral)
        {
            rest["message"] = message.ToJson();
        }

        var handles = await slack.HandlesAsync(user, new SlackOrigin(user.Id, channel.Id, message.Ts), null);
        return await slack.DeliverAsync(slack.Payloads.Interaction("block_actions", user, handles, rest));
    }

    private async Task<SlackAcknowledgement> ActAsync(SlackView on, Func<Control, bool> isMeant, string what, string? entry)
    {
        var view = await OpenAsync(on);
        var control = BlockReading.Controls(view.Blocks).LastOrDefault(isMeant);
        if (entry is not null && control is not null && BlockReading.Label(control.Block) is { } label)
        {
            Enter(view, ImmutableDictionary<string, string>.Empty.Add(label, entry));
        }

        var action = Find(view.Blocks, isMeant, what, entry);
        var entered = entries.GetValueOrDefault(view.Id, ImmutableDictionary<string, string>.Empty);
        return await slack.DeliverAsync(slack.Payloads.Interaction(
            "block_actions",
            user,
            await slack.HandlesAsync(user, null, view),
            new JsonObject
            {
                ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id },
                ["view"] = view.ToJson(slack.Identity, Values(view, entered)),
                ["actions"] = new JsonArray(action),
            }));
    }

    private JsonObject Find(JsonArray blocks, Func<Control, bool> isMeant, string what, string? entry)
    {
        var control = BlockReading.Controls(blocks).LastOrDefault(isMeant)
            ?? throw new InvalidOperationException($"There is no «{what}»; there are: {string.Join(", ", BlockReading.Buttons(blocks))}.");
        return SlackElements.Action(control, entry, slack.Time.GetUtcNow());
    }

    private async Task<SlackView> OpenAsync(SlackView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var screen = await slack.LookAsync(user);
        return new[] { screen.Modal, screen.Home }.FirstOrDefault(open => open?.Id == view.Id)
            ?? throw new InvalidOperationException($"«{view.Title}» is not on the screen any more:\n{screen}");
    }

    private ImmutableDictionary<string, string> Enter(SlackView view, IReadOnlyDictionary<string, string> values)
    {
        foreach (var label in values.Keys.Except(view.Fields, StringComparer.Ordinal))
        {
            throw new InvalidOperationException($"«{view.Title}» has no field «{label}»; it has: {string.Join(", ", view.Fields)}.");
        }

        return entries[view.Id] = entries.GetValueOrDefault(view.Id, ImmutableDictionary<string, string>.Empty).SetItems(values);
    }

    private static JsonObject Values(SlackView view, ImmutableDictionary<string, string> entered) => Values(view.Blocks, isInput: true, entered);

    /// <summary><c>state.values</c>: every input, and everything else that holds a choice.</summary>
    private static JsonObject Values(JsonArray blocks, bool isInput, ImmutableDictionary<string, string> entered)
    {
        var values = new JsonObject();
        foreach (var (block, element) in BlockReading.Controls(blocks).Where(control => !BlockReading.IsButton(control.Element)))
        {
            var entry = isInput && BlockReading.Label(block) is { } label ? entered.GetValueOrDefault(label) : null;
            var id = (string)block["block_id"]!;
            values[id] ??= new JsonObject();
            values[id]![(string)element["action_id"]!] = SlackElements.Value(element, entry);
        }

        return values;
    }
}
