using System.Collections.Immutable;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Bibliographies;

/// <summary>One entry of a bibliography, read.</summary>
/// <param name="LineNumber">The line the entry starts on; 1 for the first of the file.</param>
/// <param name="Result">The source, or why it is none.</param>
public sealed record ReadEntry(int LineNumber, EntryResult Result);

/// <summary>What became of one entry of a bibliography. Closed: <see cref="Read"/>, <see cref="Unreadable"/>.</summary>
public abstract record EntryResult
{
    private EntryResult()
    {
    }

    /// <summary>Names every case.</summary>
    public abstract T Match<T>(Func<Read, T> read, Func<Unreadable, T> unreadable);

    /// <summary>The entry is a source.</summary>
    /// <param name="Entry">The source with its key.</param>
    public sealed record Read(LibrarySource Entry) : EntryResult
    {
        /// <summary>What stood in the entry and could not be kept, one sentence each.</summary>
        public ImmutableArray<string> Warnings { get; init; } = [];

        /// <inheritdoc/>
        public override T Match<T>(Func<Read, T> read, Func<Unreadable, T> unreadable) => read(this);
    }

    /// <summary>The entry is no source.</summary>
    /// <param name="Reason">What is wrong with it, in one sentence.</param>
    public sealed record Unreadable(string Reason) : EntryResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Read, T> read, Func<Unreadable, T> unreadable) => unreadable(this);
    }
}
