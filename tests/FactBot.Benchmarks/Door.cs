using FactBot.Domain.Chat;

namespace FactBot.Benchmarks;

/// <summary>Messages as they come to the product's door.</summary>
internal static class Door
{
    private static readonly Sender s_reader = new() { Id = "u-reader", Name = "Rita Reporter", Role = Role.Reader };

    /// <summary>A question in a conversation.</summary>
    internal static Message Question(string text, string conversation) => new()
    {
        Newsroom = NewsroomId.Default,
        Sender = s_reader,
        Text = text,
        Conversation = new Conversation(conversation, IsPrivate: true),
    };
}
