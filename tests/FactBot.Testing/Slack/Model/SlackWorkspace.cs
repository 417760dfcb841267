namespace FactBot.Testing.Slack;

/// <summary>All that the fake remembers.</summary>
internal sealed class SlackWorkspace
{
    internal SlackWorkspace(FakeSlackOptions options)
    {
        Options = options;
        Ids = new SlackIds(options.Time);
        People = new People(Ids, options.Identity);
        Messages = new MessageStore(Changes);
        Files = new FileStore(Changes);
        Views = new ViewStore(Ids, Changes);
        Triggers = new TriggerStore(Ids, options);
        ResponseUrls = new ResponseUrlStore(Ids, options.Time);
        Tokens = new TokenStore(options.Time);
        var bot = options.Identity;
        People.Add(new SlackUser { Id = bot.BotUserId, Name = bot.BotName, RealName = "FactBot", Team = bot.TeamId, Kind = SlackUserKind.Bot });
        Tokens.Add(new SlackToken(options.BotToken, bot.BotUserId, options.Scopes, null));
        Tokens.Add(new SlackToken(options.AppToken, "", ["connections:write"], null));
    }

    internal FakeSlackOptions Options { get; }

    internal Changes Changes { get; } = new();

    internal SlackIds Ids { get; }

    internal People People { get; }

    internal MessageStore Messages { get; }

    internal FileStore Files { get; }

    internal ViewStore Views { get; }

    internal TriggerStore Triggers { get; }

    internal ResponseUrlStore ResponseUrls { get; }

    internal TokenStore Tokens { get; }

    internal SlackIdentity Identity => Options.Identity;
}
