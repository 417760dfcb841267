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

    private readonly List<(int Line, LibrarySource Source)> _batch = new(BatchSize);
    private readonly ImportTally _tally = new(library is null, progress) { Updated = 0 };

    /// <summary>The key of a source that can be cited now; null when none can.</summary>
    internal string? Example { get; private set; }

    /// <summary>Imports until the end, the first failure of the store, or a cancelled token.</summary>
    internal Task<ImportReport> RunAsync(IEnumerable<ReadEntry> entries, CancellationToken cancellationToken) => _tally.UntilEndAsync(async () =>
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
    });

    private void Take(ReadEntry entry) => entry.Result.Match(
        read =>
        {
            var isGood = _tally.IsGood(entry.LineNumber, ForeignBytes.AreIn(read.Entry.Source), read.Warnings);
            if (isGood)
            {
                _batch.Add((entry.LineNumber, read.Entry));
            }

            return isGood;
        },
        bad => _tally.IsBad(entry.LineNumber, bad.Reason));

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (library is null)
        {
            _tally.Added += _batch.Count;
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
        _tally.Tell();
    }

    private void Count(LibraryResult result, int line, LibrarySource source)
    {
        Example ??= result.Key;
        _tally.Added += result.Outcome == LibraryOutcome.Added ? 1 : 0;
        _tally.Updated += result.Outcome == LibraryOutcome.Updated ? 1 : 0;
        _tally.AlreadyOnFile += result.Outcome == LibraryOutcome.AlreadyOnFile ? 1 : 0;
        if (LibraryKeys.Folded(result.Key) != LibraryKeys.Folded(source.Key))
        {
            _tally.Warn(line, result.Outcome == LibraryOutcome.Added
                ? $"@{source.Key} means another source here, so this one is cited as @{result.Key}"
                : $"@{source.Key} is on file already as @{result.Key}; both can be cited");
        }
    }
}
