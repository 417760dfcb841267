using System.Collections.Immutable;
using FactBot.Domain.Storage;

namespace FactBot.Exchange;

/// <summary>Counts what becomes of the records of a file while they are imported: one thread may read and another keep.</summary>
/// <param name="isDryRun">Nothing is written.</param>
/// <param name="progress">Told after each batch.</param>
internal sealed class ImportTally(bool isDryRun, Action<ImportReport> progress)
{
    private readonly ImmutableArray<LineNote>.Builder _bad = ImmutableArray.CreateBuilder<LineNote>();
    private readonly ImmutableArray<LineNote>.Builder _warnings = ImmutableArray.CreateBuilder<LineNote>();
    private readonly Lock _reading = new();
    private int _read;

    /// <summary>How many were kept, or could be.</summary>
    internal int Added { get; set; }

    /// <summary>See <see cref="ImportReport.Updated"/>.</summary>
    internal int? Updated { get; set; }

    /// <summary>How many were on file before.</summary>
    internal int AlreadyOnFile { get; set; }

    /// <summary>Takes in a record that could be read.</summary>
    /// <param name="line">Where it stands.</param>
    /// <param name="hasForeignBytes">It holds bytes that are no text.</param>
    /// <param name="warnings">What stood in it and was left out.</param>
    /// <returns>Whether it is good.</returns>
    internal bool IsGood(int line, bool hasForeignBytes, IEnumerable<string> warnings)
    {
        if (hasForeignBytes)
        {
            return IsBad(line, ForeignBytes.Sentence);
        }

        lock (_reading)
        {
            _read++;
            _warnings.AddRange(warnings.Select(warning => new LineNote(line, warning)));
            return true;
        }
    }

    /// <summary>Takes in a record that could not be read.</summary>
    /// <returns>False: it is not good.</returns>
    internal bool IsBad(int line, string reason)
    {
        lock (_reading)
        {
            _read++;
            _bad.Add(new LineNote(line, reason));
            return false;
        }
    }

    /// <summary>Notes something about a good record.</summary>
    internal void Warn(int line, string warning)
    {
        lock (_reading)
        {
            _warnings.Add(new LineNote(line, warning));
        }
    }

    /// <summary>Tells how far the import is.</summary>
    internal void Tell() => progress(Report());

    /// <summary>Imports until the end, the first failure of the store, or a cancelled token.</summary>
    internal async Task<ImportReport> UntilEndAsync(Func<Task> import)
    {
        try
        {
            await import();
            return Report();
        }
        catch (OperationCanceledException)
        {
            return Report() with { StoppedBecause = "It was stopped." };
        }
        catch (Exception fault) when (fault is StoreUnavailableException or IOException)
        {
            return Report() with { StoppedBecause = fault.Message };
        }
    }

    private ImportReport Report()
    {
        lock (_reading)
        {
            return new ImportReport
            {
                Read = _read,
                Added = Added,
                Updated = Updated,
                AlreadyOnFile = AlreadyOnFile,
                Bad = _bad.ToImmutable(),
                Warnings = _warnings.ToImmutable(),
                IsDryRun = isDryRun,
            };
        }
    }
}
