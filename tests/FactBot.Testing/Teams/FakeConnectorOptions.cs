namespace FactBot.Testing.Teams;

/// <summary>How the bot is registered at the fake, and how patient the fake is.</summary>
public sealed record FakeConnectorOptions
{
    /// <summary>The bot's application id.</summary>
    public string AppId { get; init; } = "11111111-2222-4333-8444-555555555555";

    /// <summary>The application's secret.</summary>
    public string ClientSecret { get; init; } = "fake-client-secret";

    /// <summary>The tenant of everything that happens.</summary>
    public string TenantId { get; init; } = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    /// <summary>What the bot is called.</summary>
    public string BotName { get; init; } = "FactBot";

    /// <summary>The clock of tokens.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether deliveries come without a token, and calls need none: as the Agents Playground does it.</summary>
    public bool IsWithoutTokens { get; init; }

    /// <summary>When a wait is given up; only matters when a test fails.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
