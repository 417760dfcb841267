using System.Collections.Immutable;
using FactBot.Teams.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Teams.Hosting;

/// <summary>What stands in the way of FactBot's work in Teams, for <c>GET /health</c>.</summary>
public sealed class TeamsHealth
{
    private readonly TeamsTroubles troubles;

    /// <summary>Looks at what the parts of the adapter report.</summary>
    /// <param name="services">The container.</param>
    public TeamsHealth(IServiceProvider services) => troubles = services.GetRequiredService<TeamsTroubles>();

    /// <summary>A sentence for each trouble that says what to change; empty when all is well.</summary>
    public ImmutableArray<string> Sentences => [.. troubles.Sentences.Select(sentence => $"Teams: {sentence}")];
}
