using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Sending;

/// <summary>A file of files.completeUploadExternal.</summary>
internal sealed record UploadedFileJson(string Id, string Title);

/// <summary>The body of files.completeUploadExternal.</summary>
internal sealed record CompleteUploadJson(ImmutableArray<UploadedFileJson> Files, string ChannelId, string? ThreadTs, string? InitialComment);

/// <summary>The body of conversations.open.</summary>
internal sealed record OpenConversationJson(string Users);

/// <summary>Source-generated serialisation of the calls this folder makes by itself.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CompleteUploadJson))]
[JsonSerializable(typeof(OpenConversationJson))]
internal sealed partial class SendingJson : JsonSerializerContext;
