using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Storage;

/// <summary>
/// Sources that can be cited by a key, whether a fact cites them yet or not: a reporter's reference manager, imported.
/// Methods fail as those of <see cref="IFactStore"/> do.
/// </summary>
public interface ISourceLibrary
{
    /// <summary>
    /// Keeps sources, all or nothing, and tells of each in order. One that is on file already (see
    /// <see cref="SourceMarks.AreSame"/>) is not kept twice, and can be cited by its new key too. A key that comes
    /// again with a corrected source stands for the corrected one from then on; facts that cite the old one keep it.
    /// A key that means another source here gets a number behind it: <c>kim2020-2</c>.
    /// </summary>
    ValueTask<ImmutableArray<LibraryResult>> KeepSourcesAsync(NewsroomId newsroom, IReadOnlyList<LibrarySource> sources, Member by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The sources that have one of these marks (see <see cref="SourceMarks"/>), each with the mark it was found by.</summary>
    ValueTask<ImmutableArray<MarkedSource>> SourcesByMarkAsync(NewsroomId newsroom, ImmutableArray<string> marks, CancellationToken cancellationToken);

    /// <summary>The sources whose key, title, container, publisher, address or authors hold all of these words, newest first.</summary>
    /// <param name="newsroom">Whose library.</param>
    /// <param name="words">Words as typed; none for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<LibraryPage> SearchSourcesAsync(NewsroomId newsroom, string words, int limit, CancellationToken cancellationToken);
}

/// <summary>A source with the mark it was found by.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Found">The source with its key.</param>
public sealed record MarkedSource(string Mark, LibrarySource Found);

/// <summary>Some sources of a library.</summary>
/// <param name="Sources">The first ones.</param>
/// <param name="Total">How many there are.</param>
public sealed record LibraryPage(ImmutableArray<LibrarySource> Sources, int Total);

/// <summary>What became of one source.</summary>
public enum LibraryOutcome
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Its key was on file and stands for the corrected source now.</summary>
    Updated,

    /// <summary>It was on file; nothing was kept but a further key.</summary>
    AlreadyOnFile,
}

/// <summary>What became of one source, and the key it is cited by.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Key">Its key on file.</param>
public sealed record LibraryResult(LibraryOutcome Outcome, string Key);
