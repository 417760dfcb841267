using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>What surrounds every event; see docs.slack.dev/apis/events-api.</summary>
internal sealed record EventEnvelope
{
    /// <summary>Always <c>event_callback</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The same in every repeat of the event; empty when there is none.</summary>
    [AllowNull]
    public string EventId { get; init => field = value ?? ""; } = "";

    /// <summary>The workspace of the event, which need not be the one FactBot is installed in.</summary>
    public string? TeamId { get; init; }

    /// <summary>The organisation of the event.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>The app that is told.</summary>
    public string? ApiAppId { get; init; }

    /// <summary>When it happened, in seconds since 1970.</summary>
    [JsonConverter(typeof(WholeNumberConverter))]
    public long? EventTime { get; init; }

    /// <summary>What happened.</summary>
    public required SlackEvent Event { get; init; }

    /// <summary>The installations that see the event; the first one is the one to answer with.</summary>
    [JsonConverter(typeof(ListConverter<Authorization>))]
    public ImmutableArray<Authorization> Authorizations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the channel is shared with another company.</summary>
    public bool IsExtSharedChannel { get; init; }
}
