using System.Collections.Immutable;

namespace FactBot.Testing.Slack;

/// <summary>What somebody sees at one moment.</summary>
public sealed record SlackScreen
{
    /// <summary>The messages of all conversations they are in, oldest first, with those only they see.</summary>
    public required ImmutableArray<SlackMessage> Messages { get; init; }

    /// <summary>The modal on top; null when none is open.</summary>
    public required SlackView? Modal { get; init; }

    /// <summary>The app's home tab; null as long as none was published.</summary>
    public required SlackView? Home { get; init; }

    /// <summary>The files shared in those conversations.</summary>
    public required ImmutableArray<SlackFile> Files { get; init; }

    /// <summary>The screen as text, for the message of a failed test.</summary>
    public override string ToString() => string.Join('\n', Messages.TakeLast(10).Select(Line)
        .Append(Modal is null ? "no modal" : $"modal «{Modal.Title}» with {string.Join(", ", Modal.Fields)}{Faults(Modal)}")
        .Append(Home is null ? "no home tab" : $"home: {Home.Words}")
        .Append(Files.IsEmpty ? "no file" : $"files: {string.Join(", ", Files.Select(file => file.Name))}"));

    private static string Line(SlackMessage message) =>
        $"{message.Channel} {message.Ts}{(message.ThreadTs is null ? "" : " (reply)")}{(message.IsEphemeral ? " (only you)" : "")} {message.User}: {message.Words} {string.Join(' ', message.Buttons.Select(label => $"[{label}]"))}";

    private static string Faults(SlackView modal) => string.Concat(modal.Errors.Select(error => $"; {error.Key}: {error.Value}"));
}
