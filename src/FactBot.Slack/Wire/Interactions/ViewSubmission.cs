using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary><c>view_submission</c>: a modal was sent off.</summary>
internal sealed record ViewSubmission : Interaction
{
    /// <summary>The modal with what was put in.</summary>
    public required SlackView View { get; init; }

    /// <summary>Where answers may go, for conversation selects that asked for it.</summary>
    [JsonConverter(typeof(ListConverter<ResponseUrl>))]
    public ImmutableArray<ResponseUrl> ResponseUrls { get; init => field = value.IsDefault ? [] : value; } = [];
}
