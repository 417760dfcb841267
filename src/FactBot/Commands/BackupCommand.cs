using System.CommandLine;
using FactBot.Store.Sqlite;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary><c>factbot backup</c>: one whole copy of the store, also while it is in use.</summary>
internal static class BackupCommand
{
    internal static Verb Create(Streams streams, TimeProvider time)
    {
        var target = new Argument<string>("TARGET") { Description = "The file to make; it must not exist yet" };
        var verb = new Verb("backup", "Copy the whole store into one file, also while it is serving", "factbot backup newsroom-2026-11-22.db", "factbot backup /media/usb/newsroom.db --db newsroom.db");
        verb.Arguments.Add(target);
        var store = new StoreOption(verb);
        verb.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var place = store.Of(parsed);
                place.Announce(streams);
                place.MustExist();
                var file = Path.GetFullPath(parsed.GetRequiredValue(target));
                using (var progress = new ProgressLine(streams, time))
                {
                    StoreBackup.Run(place.Path, file, progress, cancellationToken);
                }

                streams.Error.WriteLine($"Backed up to {file}");
                return ExitCode.Done;
            },
            cancellationToken));
        return verb;
    }
}
