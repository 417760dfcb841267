using System.Text.Json;

namespace FactBot.Slack.Rendering;

/// <summary>Where a modal was opened from, which is where its reply goes.</summary>
/// <param name="Surface">What was pressed or said.</param>
/// <param name="Channel">The conversation, when there is one.</param>
/// <param name="Thread">The thread's root.</param>
/// <param name="ResponseUrl">Where an answer may be sent for half an hour.</param>
internal sealed record ModalOrigin(ModalSurface Surface, string? Channel = null, string? Thread = null, string? ResponseUrl = null);

/// <summary>What a modal was opened by.</summary>
internal enum ModalSurface
{
    /// <summary>A button in a message.</summary>
    Message,

    /// <summary>The home view.</summary>
    Home,

    /// <summary>A slash command.</summary>
    Command,

    /// <summary>A shortcut.</summary>
    Shortcut,
}

/// <summary>What <see cref="FormModal"/> carries in its metadata.</summary>
/// <param name="Command">The command to send with the draft: <c>add</c>, <c>add anyway</c>, <c>edit F-12</c>.</param>
/// <param name="Origin">Where it was opened from.</param>
/// <param name="ShowsAll">Whether fields that few facts have are shown too.</param>
internal sealed record ModalState(string Command, ModalOrigin Origin, bool ShowsAll = false)
{
    /// <summary>The metadata of a view.</summary>
    internal string Write() => Metadata.Fitting(JsonSerializer.Serialize(this, DeedJson.Relaxed.ModalState));

    /// <summary>Reads metadata; null when it is none of ours.</summary>
    internal static ModalState? TryRead(string? metadata) => Metadata.TryRead(metadata, DeedJson.Relaxed.ModalState);
}

/// <summary>What <see cref="AskModal"/> carries in its metadata: the command before and after the line.</summary>
internal sealed record AskState(string Before, string After, ModalOrigin Origin)
{
    /// <summary>The metadata of a view.</summary>
    internal string Write() => Metadata.Fitting(JsonSerializer.Serialize(this, DeedJson.Relaxed.AskState));

    /// <summary>Reads metadata; null when it is none of ours.</summary>
    internal static AskState? TryRead(string? metadata) => Metadata.TryRead(metadata, DeedJson.Relaxed.AskState);
}

/// <summary>What <see cref="ExportModal"/> carries in its metadata: the facts that "these facts" are, as <c>F-1 F-2</c>.</summary>
internal sealed record ExportState(string Facts, ModalOrigin Origin)
{
    /// <summary>The metadata of a view.</summary>
    internal string Write() => Metadata.Fitting(JsonSerializer.Serialize(this, DeedJson.Relaxed.ExportState));

    /// <summary>Reads metadata; null when it is none of ours.</summary>
    internal static ExportState? TryRead(string? metadata) => Metadata.TryRead(metadata, DeedJson.Relaxed.ExportState);
}
