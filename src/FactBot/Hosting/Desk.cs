using FactBot.Citing;
using FactBot.Docx;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;
using FactBot.Store.Sqlite;

namespace FactBot.Hosting;

/// <summary>An open store and the door to it: the one place where they are put together.</summary>
internal sealed class Desk : IDisposable
{
    private readonly FactDesk door;

    private Desk(string path, TimeProvider time)
    {
        Meaning = MeaningDesk.Configured(time);
        Styles = new CslCitationStyles(StylesBeside(path));
        Store = SqliteFactStore.Open(new SqliteStoreOptions { Path = path }, time);
        door = new FactDesk(Store, time, Styles, Formats, Meaning?.Search, Settings.Answers());
        Keys = path + ".keys";
    }

    /// <summary>Where facts are kept.</summary>
    internal SqliteFactStore Store { get; }

    /// <summary>The folder of the keys that seal secrets in the store: beside it, and never in a backup of it.</summary>
    internal string Keys { get; }

    /// <summary>The citation styles to choose from.</summary>
    internal CslCitationStyles Styles { get; }

    /// <summary>The formats to export to.</summary>
    internal static ExportFormats Formats { get; } = new(new DocxFormat());

    /// <summary>What finds facts by meaning; null where no encoder is configured.</summary>
    internal MeaningDesk? Meaning { get; }

    /// <summary>Where messages go.</summary>
    internal IFactDesk Door => door;

    /// <summary>Opens the store of a file, which is made when it does not exist.</summary>
    /// <exception cref="Domain.Storage.StoreUnavailableException">It cannot be opened; the sentence says why.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">What is configured about meaning or answers is wrong.</exception>
    internal static Desk Open(string path, TimeProvider time) =>
        new(path, time);

    /// <summary>The folder for styles: <c>$FACTBOT_STYLES</c>, else <c>styles</c> beside the store.</summary>
    internal static StyleFolder StylesBeside(string path) => new(
        Environment.GetEnvironmentVariable("FACTBOT_STYLES") is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "styles"));

    /// <inheritdoc/>
    public void Dispose()
    {
        door.Dispose();
        Store.Dispose();
        Meaning?.Dispose();
    }
}
