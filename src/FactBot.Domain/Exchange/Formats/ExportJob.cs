using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Facts to write, and how.</summary>
public sealed record ExportJob
{
    /// <summary>The facts, in order; all of them may leave the newsroom.</summary>
    public required IAsyncEnumerable<Fact> Facts { get; init; }

    /// <summary>How they are to look.</summary>
    public ExportWishes Wishes { get; init; } = ExportWishes.None;

    /// <summary>The styles to choose from.</summary>
    public ICitationStyles Styles { get; init; } = new NoCitationStyles();

    /// <summary>The heading of each fact that is on a list, when they are grouped by story.</summary>
    public ImmutableDictionary<FactId, string> Stories { get; init; } = ImmutableDictionary<FactId, string>.Empty;

    /// <summary>A source with the address that is wished for.</summary>
    /// <remarks>
    /// Whether a live address is dead is what the record says (<see cref="Source.IsUrlDead"/>, set with
    /// <c>edit F-1 url status: dead</c> or imported): no export asks a web server.
    /// </remarks>
    internal Source Addressed(Source source) => (Wishes.HasArchiveLinks || source.IsUrlDead) && source.ArchiveUrl is { } archive
        ? source with { Url = archive, ArchiveUrl = null, ArchivedOn = null, IsUrlDead = false }
        : source;
}

/// <summary>What became of an export.</summary>
/// <param name="Written">How many facts are in it.</param>
/// <param name="Remarks">What was left out or is otherwise than wished, each in a sentence.</param>
public sealed record ExportOutcome(int Written, ImmutableArray<string> Remarks)
{
    /// <summary>All of them, nothing to remark.</summary>
    internal static ExportOutcome All(int written) => new(written, []);
}
