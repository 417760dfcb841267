using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>What was put into a view, in the form in which the modals read it.</summary>
internal static class FilledIn
{
    /// <summary>Block id, then action id, then the value; null where nothing was put in.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> Of(SlackView view) => (view.State?.Values ?? []).ToDictionary(
        block => block.Key,
        block => (IReadOnlyDictionary<string, string?>)block.Value.ToDictionary(element => element.Key, element => element.Value.SelectedOption?.Value ?? element.Value.Value));
}
