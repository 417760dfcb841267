using FactBot.Domain.Chat;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

/// <summary>How a <see cref="TeamsNewsroom"/> is set up.</summary>
internal sealed record TeamsSetting
{
    /// <summary>The tenant and the bot.</summary>
    internal FakeConnectorOptions Teams { get; init; } = new();

    /// <summary>Settings of FactBot, besides those that lead it to the fake: <c>Teams:Roles:Editor</c> …</summary>
    internal Func<FakeConnector, IEnumerable<(string Key, string Value)>> Settings { get; init; } = _ => [];

    /// <summary>The secret FactBot is given; null for the right one.</summary>
    internal string? Secret { get; init; }

    /// <summary>Puts something before the desk.</summary>
    internal Func<IFactDesk, IFactDesk> Desk { get; init; } = desk => desk;

    /// <summary>Whether the sample facts are on file.</summary>
    internal bool HasSample { get; init; } = true;

    /// <summary>FactBot's clock.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;
}
