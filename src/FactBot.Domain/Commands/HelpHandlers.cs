using FactBot.Domain.Chat;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Commands;

/// <summary>Says what can be said, and who is speaking.</summary>
internal static class HelpHandlers
{
    internal static Reply Help(Command.Help command)
    {
        var topics = command.Topic is null
            ? HelpTopics.All
            : [.. HelpTopics.All.Where(topic => topic.Verb.Equals(command.Topic.Trim(), StringComparison.OrdinalIgnoreCase))];
        if (topics.IsEmpty)
        {
            return Turn.Refusal($"There is no help on “{command.Topic}”; there is on {string.Join(", ", HelpTopics.All.Select(topic => topic.Verb))}.", "help add");
        }

        return new ListReply
        {
            Outcome = Outcome.Done,
            Headline = command.Topic is null ? "Ask a question in your own words, or say one of these:" : topics[0].Purpose,
            Rows = [.. topics.Select(topic => Row(topic, isAlone: command.Topic is not null))],
        };
    }

    internal static Reply WhoAmI(Turn turn)
    {
        var deeds = turn.Sender.Role switch
        {
            Role.Reader => "You may ask.",
            Role.Contributor => "You may ask, add, edit, keep lists and export.",
            _ => "You may ask, add, edit, keep lists and export, and see what is protected.",
        };
        return new NoticeReply
        {
            Outcome = Outcome.Done,
            Headline = $"You are {turn.Sender.Name} ({turn.Sender.Id}), {Tokens.Of(turn.Sender.Role)} in {turn.Newsroom}.",
            Detail = deeds,
        };
    }

    private static ListRow Row(HelpTopic topic, bool isAlone)
    {
        var detail = isAlone
            ? $"{topic.Usage}\nFor example: {string.Join("\nFor example: ", topic.Examples)}"
            : $"{topic.Purpose}\n{topic.Usage}";
        return new ListRow(topic.Verb, detail, isAlone ? [] : [new SayAction("help", "More", $"help {topic.Verb}")]);
    }
}
