using System.CommandLine;
using FactBot.Store.Sqlite;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary><c>factbot restore</c>: puts a backup in the store's place, after it was found whole.</summary>
internal static class RestoreCommand
{
    internal static Verb Create(Streams streams, TimeProvider time)
    {
        var backup = new Argument<string>("BACKUP") { Description = "A file that factbot backup made" };
        var verb = new Verb("restore", "Verify a backup, then put it in the store's place", "factbot restore newsroom-2026-11-22.db", "factbot restore /media/usb/newsroom.db --db newsroom.db");
        verb.Arguments.Add(backup);
        var store = new StoreOption(verb);
        verb.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var place = store.Of(parsed);
                place.Announce(streams);
                var file = Path.GetFullPath(parsed.GetRequiredValue(backup));
                var replaced = StoreRestore.Run(file, place.Path, time, cancellationToken);
                streams.Error.WriteLine($"Restored {place.Path} from {file}");
                if (replaced is not null)
                {
                    streams.Error.WriteLine($"What was there before is kept as {replaced}");
                }

                return ExitCode.Done;
            },
            cancellationToken));
        return verb;
    }
}
