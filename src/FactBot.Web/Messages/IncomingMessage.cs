using System.Text.Json;
using FactBot.Domain.Chat;
using FactBot.Domain.Chat.Json;

namespace FactBot.Web.Messages;

/// <summary>What a body turned out to be: a message, or why it is none.</summary>
/// <param name="Message">The message, when it is one.</param>
/// <param name="Fault">Why it is none, in one sentence with an example.</param>
internal sealed record IncomingMessage(Message? Message, string? Fault)
{
    private const int LongestKey = 128;
    private const string Example = "for example {\"text\": \"help\", \"key\": \"0b9f\"}.";

    /// <summary>Reads a body.</summary>
    internal static IncomingMessage Read(ReadOnlyMemory<byte> body, WebChatOptions options)
    {
        try
        {
            return MessageJson.Read(body.Span) switch
            {
                null => new(null, $"The message is empty; send an object, {Example}"),
                { Key.Length: > LongestKey } => new(null, $"The message's key is longer than {LongestKey} characters; a UUID will do, {Example}"),
                var json => new(Of(json, options), null),
            };
        }
        catch (JsonException)
        {
            return new(null, $"The message is not JSON of the agreed shape; {Example}");
        }
    }

    private static Message Of(MessageJson json, WebChatOptions options) => new()
    {
        Newsroom = new NewsroomId(options.Newsroom),
        Sender = new Sender { Id = options.UserName, Name = options.UserName, Role = options.Role },
        Text = json.Text ?? "",
        Form = json.Form(),
        IdempotencyKey = json.Key,
    };
}
