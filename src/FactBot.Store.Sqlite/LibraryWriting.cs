using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite;

/// <summary>Keeps sources to be cited, each once.</summary>
internal sealed class LibraryWriting(Connection connection, long newsroom, Member by, DateTimeOffset at)
{
    internal LibraryResult Keep(LibrarySource entry)
    {
        if (LibraryRows.ByMark(connection, newsroom, SourceMarks.OfKey(entry.Key)) is [var known, ..])
        {
            return KeepUnderKnownKey(entry, known);
        }

        if (Same(entry) is { } same)
        {
            LibraryRows.Mark(connection, newsroom, same.Id, SourceMarks.OfKey(entry.Key));
            return new LibraryResult(LibraryOutcome.AlreadyOnFile, same.Source.Key);
        }

        LibraryRows.Add(connection, newsroom, entry, by, at);
        return new LibraryResult(LibraryOutcome.Added, entry.Key);
    }

    private LibraryResult KeepUnderKnownKey(LibrarySource entry, LibraryRows.Entry known)
    {
        if (SourceRows.AreEqual(known.Source.Source, entry.Source))
        {
            return new LibraryResult(LibraryOutcome.AlreadyOnFile, known.Source.Key);
        }

        // A further key of an entry does not speak for its own file's description.
        var isOwnKey = LibraryKeys.Folded(known.Source.Key) == LibraryKeys.Folded(entry.Key);
        if (isOwnKey && SourceMarks.IsCorrection(known.Source.Source, entry.Source))
        {
            LibraryRows.Replace(connection, newsroom, known.Id, known.Source with { Source = entry.Source });
            return new LibraryResult(LibraryOutcome.Updated, known.Source.Key);
        }

        if ((SourceMarks.AreSame(known.Source.Source, entry.Source) ? known : Same(entry)) is { } same)
        {
            return new LibraryResult(LibraryOutcome.AlreadyOnFile, same.Source.Key);
        }

        var free = entry with { Key = FreeKey(entry.Key) };
        LibraryRows.Add(connection, newsroom, free, by, at);
        return new LibraryResult(LibraryOutcome.Added, free.Key);
    }

    private LibraryRows.Entry? Same(LibrarySource entry)
    {
        foreach (var mark in SourceMarks.Of(entry.Source))
        {
            foreach (var other in LibraryRows.ByMark(connection, newsroom, mark))
            {
                if (SourceMarks.AreSame(other.Source.Source, entry.Source))
                {
                    return other;
                }
            }
        }

        return null;
    }

    private string FreeKey(string key)
    {
        for (var n = 2; ; n++)
        {
            var free = FormattableString.Invariant($"{key}-{n}");
            if (LibraryRows.ByMark(connection, newsroom, SourceMarks.OfKey(free)).Count == 0)
            {
                return free;
            }
        }
    }
}
