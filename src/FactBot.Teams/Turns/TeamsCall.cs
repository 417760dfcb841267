using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Domain.Turns;

namespace FactBot.Teams.Turns;

/// <summary>A call to Teams as it waits to be made. The family is closed; what is kept of it is JSON.</summary>
/// <param name="Service">The conversation's service, from a verified activity.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Post), "post")]
[JsonDerivedType(typeof(Whisper), "whisper")]
[JsonDerivedType(typeof(Update), "update")]
[JsonDerivedType(typeof(Delete), "delete")]
[JsonDerivedType(typeof(Upload), "upload")]
internal abstract record TeamsCall(string Service)
{
    /// <summary>A message for everybody in a conversation, in answer to an activity where one is named.</summary>
    internal sealed record Post(string Service, string Conversation, string? ReplyTo, string Json) : TeamsCall(Service);

    /// <summary>A message in the personal chat with somebody.</summary>
    /// <param name="Service">The conversation's service.</param>
    /// <param name="Tenant">The tenant.</param>
    /// <param name="Bot">FactBot's own id.</param>
    /// <param name="User">The person's id.</param>
    /// <param name="Json">The message.</param>
    /// <param name="Instead">What is said where they asked when they cannot be written to; null for nothing.</param>
    internal sealed record Whisper(string Service, string Tenant, string Bot, string User, string Json, Post? Instead) : TeamsCall(Service);

    /// <summary>A card anew, for everybody who sees it: done when it can be, and no loss when it cannot.</summary>
    internal sealed record Update(string Service, string Conversation, string Activity, string Json) : TeamsCall(Service);

    /// <summary>A message taken away: done when it can be, and no loss when it cannot.</summary>
    internal sealed record Delete(string Service, string Conversation, string Activity) : TeamsCall(Service);

    /// <summary>A file into the place a person has opened for it.</summary>
    /// <param name="Service">The conversation's service.</param>
    /// <param name="Url">Where its bytes go. A secret.</param>
    /// <param name="Base64">The bytes.</param>
    /// <param name="Then">What shows it in the conversation.</param>
    /// <param name="Instead">What is said when it was not taken.</param>
    internal sealed record Upload(string Service, string Url, string Base64, Post Then, Post Instead) : TeamsCall(Service);

    /// <summary>The call as it is kept.</summary>
    internal Outgoing Write() => new(JsonSerializer.SerializeToUtf8Bytes(this, TeamsCallJson.Default.TeamsCall));

    /// <summary>The call that was kept.</summary>
    internal static TeamsCall Read(Outgoing kept) => JsonSerializer.Deserialize(kept.Bytes.Span, TeamsCallJson.Default.TeamsCall)!;

    /// <summary>The calls as they are kept.</summary>
    internal static ImmutableArray<Outgoing> Write(IEnumerable<TeamsCall> calls) => [.. calls.Select(call => call.Write())];
}

/// <summary>Source-generated serialisation of calls.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TeamsCall))]
internal sealed partial class TeamsCallJson : JsonSerializerContext;
