using System.Net;
using System.Text.RegularExpressions;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Turns;

/// <summary>What somebody wrote in Teams as they meant it; learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations.</summary>
internal static partial class MessageText
{
    private static readonly char[] Edges = [' ', '\u00a0', '\n', '\r', '\t'];

    /// <summary>The words without the mentions that call FactBot, with the names of others who are mentioned.</summary>
    internal static string Of(Activity activity)
    {
        var text = PickedResult().Replace(activity.Text, "");
        foreach (var mention in activity.Entities.Where(entity => entity is { Type: "mention", Text.Length: > 0 }))
        {
            text = text.Replace(mention.Text!, IsBot(mention, activity) ? " " : mention.Mentioned?.Name ?? "", StringComparison.Ordinal);
        }

        return Unescaped(text).Replace('\u00a0', ' ').Trim(Edges).TrimStart(',', ':').Trim(Edges);
    }

    /// <summary>Whether FactBot is called by name.</summary>
    internal static bool Mentions(Activity activity) => activity.Entities.Any(entity => entity.Type == "mention" && IsBot(entity, activity));

    /// <summary>The text of a message as Microsoft Graph writes it, HTML or plain.</summary>
    internal static string Of(MessageBody? body)
    {
        var content = body?.Content ?? "";
        if (!string.Equals(body?.ContentType, "html", StringComparison.OrdinalIgnoreCase))
        {
            return content.Trim(Edges);
        }

        var lines = LineEnd().Replace(content, "\n");
        return WebUtility.HtmlDecode(Tag().Replace(lines, "")).Replace('\u00a0', ' ').Trim(Edges);
    }

    private static bool IsBot(Entity mention, Activity activity) =>
        mention.Mentioned?.Id is { Length: > 0 } id && id == activity.Recipient?.Id;

    /// <summary>Teams escapes three signs in some texts and in others none: where one stands bare, none is escaped.</summary>
    private static string Unescaped(string text) => text.AsSpan().ContainsAny('<', '>') || BareAmpersand().IsMatch(text) ? text : WebUtility.HtmlDecode(text);

    [GeneratedRegex("<span[^>]*class=\"inline-compose-card\"[^>]*>.*?</span>|<span[^>]*class=\"inline-compose-card\"[^>]*/?>", RegexOptions.Singleline)]
    private static partial Regex PickedResult();

    [GeneratedRegex("&(?!(?:[a-zA-Z]{2,8}|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)")]
    private static partial Regex BareAmpersand();

    [GeneratedRegex("<br ?/?>|</p>|</div>|</li>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
