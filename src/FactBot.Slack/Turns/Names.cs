using System.Text;
using FactBot.Slack.Installing;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Turns;

/// <summary>Writes out who is mentioned in a message: Slack sends the id where people see a name.</summary>
internal sealed class Names(SlackPeople people)
{
    private const int MostLookedUp = 20;

    /// <summary>The text with full names instead of mentions without a name; whom Slack does not tell keeps the id.</summary>
    /// <param name="installation">The workspace.</param>
    /// <param name="text">The text as Slack sent it.</param>
    /// <param name="before">What stands before a name: <c>@</c> where the words are kept as they were said.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    internal async ValueTask<string> WrittenOutAsync(Installation installation, string text, string before, CancellationToken cancellationToken)
    {
        var written = new StringBuilder();
        var (at, left) = (0, MostLookedUp);
        foreach (var mention in SlackText.People(text))
        {
            var id = mention.Groups["id"].Value;
            var person = left-- > 0 ? await people.FindAsync(installation, id, cancellationToken) : null;
            written.Append(text, at, mention.Index - at).Append(before).Append(Escaped(person?.FullName ?? id));
            at = mention.Index + mention.Length;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>As Slack would have sent it.</summary>
    private static string Escaped(string name) => name
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
