using System.Globalization;

namespace FactBot.Store.Sqlite.Doctor;

/// <summary>Gathers the faults of one check: the first few in words, the others as a number.</summary>
internal sealed class Tally(string check, string healthy)
{
    private const int FaultsTold = 5;
    private readonly List<string> told = [];
    private long count;

    /// <summary>What was found so far.</summary>
    internal Finding Finding => count == 0
        ? new Finding(check, true, healthy)
        : new Finding(check, false, string.Join(' ', told) + (count > told.Count ? string.Create(CultureInfo.InvariantCulture, $" And {count - told.Count} more.") : ""));

    /// <summary>Notes a fault, if there is one.</summary>
    internal void Note(string? fault)
    {
        if (fault is null)
        {
            return;
        }

        count++;
        if (told.Count < FaultsTold)
        {
            told.Add(fault);
        }
    }
}
