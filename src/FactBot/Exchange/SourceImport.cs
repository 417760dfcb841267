using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Bibliographies;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Domain.Storage;

namespace FactBot.Exchange;

/// <summary>Brings the sources of a bibliography into a library, batch by batch; each batch is kept whole or not at all.</summary>
/// <param name="library">Where to; null tries the file out and keeps nothing.</param>
/// <param name="by">Who imports.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Told after each batch.</param>
internal sealed class SourceImport(ISourceLibrary? library, Member by, TimeProvider time, Action<ImportReport> progress)
{
    private const int BatchSize = 500;

    private readonly ImmutableArray<LineNote>.Builder _bad = ImmutableArray.CreateBuilder<LineNote>();
    private readonly ImmutableArray<LineNote>.Builder _warnings = ImmutableArray.CreateBuilder<LineNote>();
    private readonly List<(int Line, LibrarySource Source)> _batch = new(BatchSize);
    private int _read;
    private int _added;
    private int _updated;
    private int _alreadyOnFile;

    /// <summary>The key of a source that can be cited now; null when none can.</summary>
    internal string? Example { get; private set; }

    /// <summary>Imports until the end, the first failure of the store, or a cancelled token.</summary>
    internal async Task<ImportReport> RunAsync(IEnumerable<ReadEntry> entries, CancellationToken cancellationToken)
    {
        string? stopped = null;
        try
        {
            foreach (var entry in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Take(entry);
                if (_batch.Count == BatchSize)
                {
                    await KeepAsync(cancellationToken);
                }
            }

            await KeepAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            stopped = "It was stopped.";
        }
        catch (Exception fault) when (fault is StoreUnavailableException or IOException)
        {
            stopped = fault.Message;
        }

        return Report() with { StoppedBecause = stopped };
    }

    private void Take(ReadEntry entry)
    {
        _read++;
        entry.Result.Match(
            read =>
            {
                if (ForeignBytes.AreIn(read.Entry.Source))
                {
                    _bad.Add(new LineNote(entry.LineNumber, ForeignBytes.Sentence));
                    return false;
                }

                _batch.Add((entry.LineNumber, read.Entry));
                _warnings.AddRange(read.Warnings.Select(warning => new LineNote(entry.LineNumber, warning)));
                return true;
            },
            bad =>
            {
                _bad.Add(new LineNote(entry.LineNumber, bad.Reason));
                return false;
            });
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (library is null)
        {
            _added += _batch.Count;
        }
        else if (_batch.Count > 0)
        {
            var results = await library.KeepSourcesAsync(NewsroomId.Default, [.. _batch.Select(entry => entry.Source)], by, time.GetUtcNow(), cancellationToken);
            foreach (var (result, (line, source)) in results.Zip(_batch))
            {
                Count(result, line, source);
            }
        }

        _batch.Clear();
        progress(Report());
    }

    private void Count(LibraryResult result, int line, LibrarySource source)
    {
        Example ??= result.Key;
        _added += result.Outcome == LibraryOutcome.Added ? 1 : 0;
        _updated += result.Outcome == LibraryOutcome.Updated ? 1 : 0;
        _alreadyOnFile += result.Outcome == LibraryOutcome.AlreadyOnFile ? 1 : 0;
        if (LibraryKeys.Folded(result.Key) != LibraryKeys.Folded(source.Key))
        {
            _warnings.Add(new LineNote(line, result.Outcome == LibraryOutcome.Added
                ? $"@{source.Key} means another source here, so this one is cited as @{result.Key}"
                : $"@{source.Key} is on file already as @{result.Key}; both can be cited"));
        }
    }

    private ImportReport Report() => new()
    {
        Read = _read,
        Added = _added,
        Updated = _updated,
        AlreadyOnFile = _alreadyOnFile,
        Bad = _bad.ToImmutable(),
        Warnings = _warnings.ToImmutable(),
        IsDryRun = library is null,
    };
}
