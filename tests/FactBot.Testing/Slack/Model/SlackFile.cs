using System.Collections.Immutable;

namespace FactBot.Testing.Slack;

/// <summary>A file, with its bytes.</summary>
public sealed record SlackFile
{
    /// <summary>The id, <c>F…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The file name.</summary>
    public required string Name { get; init; }

    /// <summary>The title people read.</summary>
    public required string Title { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required string User { get; init; }

    /// <summary>The bytes, exactly as they were uploaded.</summary>
    public ImmutableArray<byte> Bytes { get; init; } = [];

    /// <summary>The length that was announced, in bytes.</summary>
    public int AnnouncedLength { get; init; }

    /// <summary>The conversation it was shared in; null as long as the upload is not completed.</summary>
    public string? Channel { get; init; }

    /// <summary>The thread it was shared in.</summary>
    public string? ThreadTs { get; init; }
}
