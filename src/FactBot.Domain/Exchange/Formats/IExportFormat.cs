using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>A kind of file that facts are exported to. It writes whatever it is given: what may leave the newsroom is decided before.</summary>
public interface IExportFormat
{
    /// <summary>What people type: <c>markdown</c>.</summary>
    string Name { get; }

    /// <summary>What they may type instead.</summary>
    ImmutableArray<string> Aliases { get; }

    /// <summary>What the file is good for, in a few words.</summary>
    string Description { get; }

    /// <summary>The media type, with its character set where it is text.</summary>
    string MediaType { get; }

    /// <summary>The end of the file's name, with its dot.</summary>
    string Extension { get; }

    /// <summary>Writes the file fact by fact. The writer's encoding must be UTF-8 without byte order mark; the format writes one itself where it helps.</summary>
    Task WriteAsync(IAsyncEnumerable<Fact> facts, TextWriter writer, CancellationToken cancellationToken);
}
