using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Domain.Turns;
using FactBot.Slack.Installing;

namespace FactBot.Slack.Turns;

/// <summary>A call to Slack as it waits to be made. The family is closed; what is kept of it is JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Post), "post")]
[JsonDerivedType(typeof(Whisper), "whisper")]
[JsonDerivedType(typeof(Respond), "respond")]
[JsonDerivedType(typeof(Upload), "upload")]
[JsonDerivedType(typeof(Show), "show")]
internal abstract record SlackCall(WorkspaceKey Workspace)
{
    /// <summary>A message for everybody in a conversation.</summary>
    /// <param name="Workspace">Where.</param>
    /// <param name="Channel">The conversation; a person's id opens the direct message with them.</param>
    /// <param name="Thread">The thread, when it belongs to one.</param>
    /// <param name="Json">The message without channel and thread.</param>
    /// <param name="Mark">The id of its first block, by which it is found again when nobody knows whether it arrived.</param>
    /// <param name="User">Who asked: where FactBot may not post, they are told in a direct message.</param>
    internal sealed record Post(WorkspaceKey Workspace, string Channel, string? Thread, string Json, string Mark, string? User = null) : SlackCall(Workspace);

    /// <summary>A message that one person sees among the others; where that cannot be, a direct message.</summary>
    internal sealed record Whisper(WorkspaceKey Workspace, string Channel, string? Thread, string User, string Json, string Mark) : SlackCall(Workspace);

    /// <summary>A message to the address that came with a command or a click; where that is used up, a direct message.</summary>
    internal sealed record Respond(WorkspaceKey Workspace, string Url, string User, string Json, string Mark) : SlackCall(Workspace);

    /// <summary>A file for a conversation; where FactBot may not write there, for the person alone.</summary>
    internal sealed record Upload(WorkspaceKey Workspace, string Channel, string? Thread, string User, string Name, string Comment, string Base64) : SlackCall(Workspace);

    /// <summary>A view or a preview: shown when it can be, and no loss when it cannot.</summary>
    internal sealed record Show(WorkspaceKey Workspace, string Method, string Json) : SlackCall(Workspace);

    /// <summary>The call as it is kept.</summary>
    internal Outgoing Write() => new(JsonSerializer.SerializeToUtf8Bytes(this, SlackCallJson.Default.SlackCall));

    /// <summary>The call that was kept.</summary>
    internal static SlackCall Read(Outgoing kept) => JsonSerializer.Deserialize(kept.Bytes.Span, SlackCallJson.Default.SlackCall)!;

    /// <summary>The calls as they are kept.</summary>
    internal static ImmutableArray<Outgoing> Write(IEnumerable<SlackCall> calls) => [.. calls.Select(call => call.Write())];
}

/// <summary>What names a workspace, to look its token up by when a call is made.</summary>
internal sealed record WorkspaceKey(string TeamId, string? EnterpriseId, bool IsEnterpriseInstall)
{
    /// <summary>The key of an installation.</summary>
    internal static WorkspaceKey Of(Installation installation) => new(installation.TeamId, installation.EnterpriseId, installation.IsEnterpriseInstall);
}

/// <summary>Source-generated serialisation of calls.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SlackCall))]
internal sealed partial class SlackCallJson : JsonSerializerContext;
