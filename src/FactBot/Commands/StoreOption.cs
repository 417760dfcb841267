using System.CommandLine;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary>The database file of a command.</summary>
/// <param name="Path">Where it is, in full.</param>
/// <param name="IsDefault">Nobody named it.</param>
internal sealed record StorePlace(string Path, bool IsDefault)
{
    /// <summary>Says where the facts are, when nobody named the place.</summary>
    internal void Announce(Streams streams)
    {
        if (IsDefault)
        {
            streams.Error.WriteLine($"Facts are in {Path}");
        }
    }

    /// <summary>Refuses to go on without a database, for commands that must not make an empty one.</summary>
    /// <exception cref="RequestFailedException">There is none.</exception>
    internal void MustExist()
    {
        if (!File.Exists(Path))
        {
            throw new RequestFailedException($"There is no database at {Path}. Name another with --db PATH, or begin one with: factbot serve --sample");
        }
    }
}

/// <summary><c>--db PATH</c>, the same on every command.</summary>
internal sealed class StoreOption
{
    private readonly Option<string?> _path = new("--db")
    {
        Description = "The database file. Default: $FACTBOT_DB, else factbot.db in the user's data folder (with --sample: factbot-sample.db)",
        HelpName = "PATH",
    };

    internal StoreOption(Command command) => command.Options.Add(_path);

    /// <summary>The place named, else the default.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="isSample">Sample facts are wanted, which never go into a newsroom's own store unless it is named.</param>
    internal StorePlace Of(ParseResult parsed, bool isSample = false)
    {
        if (parsed.GetValue(_path) is { Length: > 0 } named)
        {
            return new StorePlace(Path.GetFullPath(named), IsDefault: false);
        }

        return Environment.GetEnvironmentVariable("FACTBOT_DB") is { Length: > 0 } set && !isSample
            ? new StorePlace(Path.GetFullPath(set), IsDefault: true)
            : new StorePlace(Path.Combine(DataFolder(), isSample ? "factbot-sample.db" : "factbot.db"), IsDefault: true);
    }

    /// <summary>The user's data folder: on Linux <c>$XDG_DATA_HOME/factbot</c>, else <c>~/.local/share/factbot</c>; without a home, here.</summary>
    private static string DataFolder() =>
        Path.GetFullPath(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "factbot"));
}
