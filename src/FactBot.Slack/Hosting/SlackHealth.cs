using System.Collections.Immutable;
using FactBot.Slack.Receiving.SocketMode;
using FactBot.Slack.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Slack.Hosting;

/// <summary>What stands in the way of FactBot's work in Slack, for <c>GET /health</c>.</summary>
public sealed class SlackHealth
{
    private readonly SlackTroubles _troubles;
    private readonly SocketState? _sockets;

    /// <summary>Looks at what the parts of the adapter report.</summary>
    /// <param name="services">The container.</param>
    public SlackHealth(IServiceProvider services)
    {
        _troubles = services.GetRequiredService<SlackTroubles>();
        _sockets = services.GetService<SocketState>();
    }

    /// <summary>A sentence for each trouble that says what to change; empty when all is well.</summary>
    public ImmutableArray<string> Sentences =>
    [
        .. _troubles.Sentences.Select(sentence => $"Slack: {sentence}"),
        .. _sockets is { Connected: 0 } ? [$"Slack: no Socket Mode connection stands. {_sockets.Trouble ?? "The first one is being opened."}"] : Array.Empty<string>(),
    ];
}
