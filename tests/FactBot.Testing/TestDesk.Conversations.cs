using FactBot.Domain.Chat;

namespace FactBot.Testing;

public sealed partial class TestDesk
{
    /// <summary>Says something where others read along.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="place">The conversation.</param>
    /// <param name="sender">Who; Rita unless told otherwise.</param>
    /// <param name="forEveryone">Whether everybody there reads the reply.</param>
    public ValueTask<Reply> SayIn(string place, string text, Sender? sender = null, bool forEveryone = true) => desk.HandleAsync(
        new Message
        {
            Newsroom = NewsroomId.Default,
            Sender = sender ?? Rita,
            Text = text,
            Conversation = new Conversation(place, IsPrivate: !forEveryone),
            IsForEveryone = forEveryone,
        },
        TestContext.Current.CancellationToken);
}
