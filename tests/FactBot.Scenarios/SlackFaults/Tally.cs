using System.Text.Json.Nodes;
using FactBot.Domain.Facts;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>What became of planned facts.</summary>
/// <param name="Lost">Those that are not on file.</param>
/// <param name="Doubled">Those that are on file more than once.</param>
/// <param name="Unanswered">Those whose person was told nothing.</param>
/// <param name="AnsweredTwice">Messages that stand twice where Slack lets FactBot look: in channels and direct messages.</param>
/// <param name="WhisperedTwice">Messages that one person sees twice among the others, where nobody can look.</param>
internal sealed record Tally(int Lost, int Doubled, int Unanswered, int AnsweredTwice, int WhisperedTwice)
{
    /// <summary>Counts.</summary>
    internal static Tally Of(IReadOnlyCollection<PlannedAdd> plan, IEnumerable<Fact> facts, FakeSlack slack)
    {
        var kept = facts.GroupBy(fact => fact.Wording.Text).ToDictionary(group => group.Key, group => group.Count());
        var said = Said(slack).ToList();
        var words = string.Join('\n', said.Select(message => message.Words));
        var twice = said.Where(message => Mark(message) is not null).GroupBy(message => (message.Channel, Mark(message), message.IsEphemeral)).Where(group => group.Count() > 1).ToList();
        return new Tally(
            plan.Count(add => !kept.ContainsKey(add.Statement)),
            plan.Count(add => kept.GetValueOrDefault(add.Statement) > 1),
            plan.Count(add => !words.Contains(add.Statement, StringComparison.Ordinal)),
            twice.Count(group => !group.Key.IsEphemeral),
            twice.Count(group => group.Key.IsEphemeral));
    }

    /// <summary>How many messages FactBot has posted.</summary>
    internal static IEnumerable<SlackMessage> Said(FakeSlack slack) => slack.Messages.Where(message => message.User == slack.Identity.BotUserId);

    private static string? Mark(SlackMessage message) =>
        message.Blocks is [JsonObject first, ..] && (string?)first["block_id"] is { } id && id.StartsWith("fb-", StringComparison.Ordinal) ? id : null;
}
