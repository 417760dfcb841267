using System.Collections.Immutable;

namespace FactBot.Domain.Chat;

/// <summary>
/// Something the sender may do next. A channel shows a button without knowing what it means. The family is
/// closed: <see cref="SayAction"/>, <see cref="AskAction"/>, <see cref="CopyAction"/>, <see cref="ShareAction"/>.
/// </summary>
public abstract record ReplyAction
{
    private protected ReplyAction(string id, string label)
    {
        Id = id;
        Label = label;
    }

    /// <summary>Stable name of the deed: <c>cite</c>, <c>history</c>.</summary>
    public string Id { get; }

    /// <summary>What the button says.</summary>
    public string Label { get; }

    /// <summary>Names every case.</summary>
    public abstract T Match<T>(Func<SayAction, T> say, Func<AskAction, T> ask, Func<CopyAction, T> copy, Func<ShareAction, T> share);
}

/// <summary>Sends a command in the sender's name.</summary>
public sealed record SayAction(string Id, string Label, string Command) : ReplyAction(Id, Label)
{
    /// <inheritdoc/>
    public override T Match<T>(Func<SayAction, T> say, Func<AskAction, T> ask, Func<CopyAction, T> copy, Func<ShareAction, T> share) => say(this);
}

/// <summary>Asks for one line, then sends a command with it.</summary>
/// <param name="Id">Stable name of the deed.</param>
/// <param name="Label">What the button says.</param>
/// <param name="Prompt">What is asked for.</param>
/// <param name="Before">The command before the line.</param>
/// <param name="After">The command after the line.</param>
/// <param name="Suggestions">Lines to choose from; any other is allowed.</param>
public sealed record AskAction(string Id, string Label, string Prompt, string Before, string After, ImmutableArray<string> Suggestions)
    : ReplyAction(Id, Label)
{
    /// <summary>The command to send: the line is quoted, so that no word of it becomes part of the command.</summary>
    public string CommandWith(string line) => $"{Before}\"{line.Replace('"', '”').Trim()}\"{After}";

    /// <inheritdoc/>
    public override T Match<T>(Func<SayAction, T> say, Func<AskAction, T> ask, Func<CopyAction, T> copy, Func<ShareAction, T> share) => ask(this);
}

/// <summary>Puts text on the clipboard.</summary>
public sealed record CopyAction(string Id, string Label, string Text) : ReplyAction(Id, Label)
{
    /// <summary>The same as a piece of HTML without active content, to be put beside the text where the channel can.</summary>
    public string? Html { get; init; }

    /// <inheritdoc/>
    public override T Match<T>(Func<SayAction, T> say, Func<AskAction, T> ask, Func<CopyAction, T> copy, Func<ShareAction, T> share) => copy(this);
}

/// <summary>Shows the fact to everybody in the conversation.</summary>
/// <param name="Id">Stable name of the deed.</param>
/// <param name="Label">What the button says.</param>
/// <param name="Command">The command whose reply is shown.</param>
public sealed record ShareAction(string Id, string Label, string Command) : ReplyAction(Id, Label)
{
    /// <inheritdoc/>
    public override T Match<T>(Func<SayAction, T> say, Func<AskAction, T> ask, Func<CopyAction, T> copy, Func<ShareAction, T> share) => share(this);
}
