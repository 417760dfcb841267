using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Storage;

/// <summary>
/// Where facts are kept: the only port of the domain. Every method may throw
/// <see cref="StoreUnavailableException"/> when the medium fails, and stops with
/// <see cref="OperationCanceledException"/> when its token is cancelled; a write that throws changed nothing.
/// </summary>
public interface IFactStore : ISourceLibrary, IPreferences, IFactVectors
{
    /// <summary>
    /// Keeps a new fact with its sources, first revision and idempotency key, all or nothing. When the call
    /// returns, the fact survives a power cut. A fact that brings an id whose number is free keeps the number
    /// and version; otherwise it gets the next number and version 1.
    /// </summary>
    ValueTask<AddResult> AddAsync(NewsroomId newsroom, Fact fact, string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Keeps many facts as <see cref="AddAsync"/> does, all or nothing, and tells of each in order.</summary>
    ValueTask<ImmutableArray<AddResult>> AddManyAsync(NewsroomId newsroom, IReadOnlyList<Fact> facts, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps facts batch by batch while they come, each batch as <see cref="AddManyAsync"/> does: only some are in memory
    /// at a time, and those of the next batch are got ready while one is being kept. While a batch comes, nobody else
    /// can write. What was kept before a fault stays kept.
    /// </summary>
    /// <param name="newsroom">Where to.</param>
    /// <param name="facts">The facts; what comes behind the last end of a batch is a batch, too.</param>
    /// <param name="kept">Told what became of each batch once it is kept, one after the other.</param>
    /// <param name="cancellationToken">Undoes the batch that is under way.</param>
    ValueTask AddStreamAsync(NewsroomId newsroom, IAsyncEnumerable<FactGroup> facts, Action<AddCounts> kept, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the current state of a fact and appends to its history. The revised fact carries the version it
    /// was made from plus one; when somebody else was faster, nothing changes.
    /// </summary>
    ValueTask<ReviseResult> ReviseAsync(NewsroomId newsroom, Fact revised, Edit edit, string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The facts with these ids, in the order asked; ids that are not on file are left out.</summary>
    ValueTask<ImmutableArray<Fact>> GetAsync(NewsroomId newsroom, ImmutableArray<FactId> ids, CancellationToken cancellationToken);

    /// <summary>The fact that was written with this idempotency key, or null.</summary>
    ValueTask<Fact?> FindByKeyAsync(NewsroomId newsroom, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The facts that somebody entered or owns, newest first.</summary>
    ValueTask<ImmutableArray<Fact>> OfMemberAsync(NewsroomId newsroom, MemberFacts wanted, CancellationToken cancellationToken);

    /// <summary>The revisions of a fact, oldest first; empty when it is not on file.</summary>
    ValueTask<ImmutableArray<Revision>> HistoryAsync(NewsroomId newsroom, FactId id, CancellationToken cancellationToken);

    /// <summary>Candidates for an answer, best first by the store's own measure.</summary>
    ValueTask<SearchResult> SearchAsync(NewsroomId newsroom, FactSearch search, CancellationToken cancellationToken);

    /// <summary>How many facts have each index word; one that none has is there with 0.</summary>
    ValueTask<Dictionary<string, long>> TermCountsAsync(NewsroomId newsroom, ImmutableArray<string> terms, CancellationToken cancellationToken);

    /// <summary>All facts by number, as they stand when each page is read.</summary>
    IAsyncEnumerable<Fact> StreamAsync(NewsroomId newsroom, CancellationToken cancellationToken);

    /// <summary>The newsroom's lists by name.</summary>
    ValueTask<ImmutableArray<ListSummary>> ListsAsync(NewsroomId newsroom, CancellationToken cancellationToken);

    /// <summary>The lists on which somebody has put facts that stand there, by name.</summary>
    ValueTask<ImmutableArray<ListSummary>> ListsOfAsync(NewsroomId newsroom, string memberId, CancellationToken cancellationToken);

    /// <summary>The ids on a list, in the order they were put there; null when there is no such list.</summary>
    ValueTask<FactList?> ListAsync(NewsroomId newsroom, string name, CancellationToken cancellationToken);

    /// <summary>Puts facts on a list, which is made when it is new; those on it already stay where they are.</summary>
    /// <returns>The list as it stands, and how many facts were not on it before.</returns>
    ValueTask<ListChange> AddToListAsync(NewsroomId newsroom, string name, ImmutableArray<FactId> ids, Member by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Takes facts off a list; that they were on it stays on record.</summary>
    /// <returns>The list as it stands and how many were taken off; null when there is no such list.</returns>
    ValueTask<ListChange?> RemoveFromListAsync(NewsroomId newsroom, string name, ImmutableArray<FactId> ids, Member by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>How many facts the newsroom has.</summary>
    ValueTask<long> CountAsync(NewsroomId newsroom, CancellationToken cancellationToken);
}

/// <summary>Who made a revision, when, what changed and why.</summary>
public sealed record Edit(Member By, DateTimeOffset At, ImmutableArray<FieldChange> Changes, string? Why);

/// <summary>What became of a new fact. Closed: <see cref="Added"/>, <see cref="AlreadyOnFile"/>, <see cref="Repeated"/>.</summary>
public abstract record AddResult
{
    private AddResult(Fact fact) => Fact = fact;

    /// <summary>The fact as it is on file.</summary>
    public Fact Fact { get; }

    /// <summary>It was kept.</summary>
    public sealed record Added(Fact Fact) : AddResult(Fact);

    /// <summary>The same key, external id, or the same words from the same source, is on file already; nothing was kept.</summary>
    public sealed record AlreadyOnFile(Fact Fact) : AddResult(Fact);

    /// <summary>The idempotency key was used before; this is what it did then.</summary>
    public sealed record Repeated(Fact Fact) : AddResult(Fact);
}

/// <summary>What became of many additions.</summary>
/// <param name="Added">How many facts were kept.</param>
/// <param name="AlreadyOnFile">Of how many nothing was kept; see <see cref="AddResult.AlreadyOnFile"/>.</param>
public readonly record struct AddCounts(int Added, int AlreadyOnFile);

/// <summary>What became of a revision. Closed: <see cref="Revised"/>, <see cref="Conflict"/>, <see cref="NotOnFile"/>.</summary>
public abstract record ReviseResult
{
    private ReviseResult()
    {
    }

    /// <summary>It was kept, now or when the same idempotency key came first.</summary>
    public sealed record Revised(Fact Fact) : ReviseResult;

    /// <summary>Somebody else changed the fact in between; this is how it stands.</summary>
    public sealed record Conflict(Fact Current) : ReviseResult;

    /// <summary>There is no such fact.</summary>
    public sealed record NotOnFile : ReviseResult;
}

/// <summary>Which of somebody's facts are wanted.</summary>
/// <param name="MemberId">Who entered or owns them.</param>
/// <param name="Limit">How many at most.</param>
public sealed record MemberFacts(string MemberId, int Limit)
{
    /// <summary>Only those that wait for a decision on this day: due for review, in draft, on hold or disputed.</summary>
    public DateOnly? WaitingOn { get; init; }
}

/// <summary>A list as an overview shows it.</summary>
public sealed record ListSummary(string Name, int Count, DateTimeOffset ChangedAt);

/// <summary>A story's facts.</summary>
public sealed record FactList(string Name, ImmutableArray<FactId> Ids);

/// <summary>A list after a change.</summary>
/// <param name="List">As it stands.</param>
/// <param name="Changed">How many facts were put on it or taken off.</param>
public sealed record ListChange(FactList List, int Changed);
