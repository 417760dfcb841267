using FactBot.Domain.Chat;
using FactBot.Domain.Questions;
using FactBot.Hosting;
using FactBot.Testing;

namespace FactBot.Benchmarks.Retrieval;

/// <summary>The texts of a set in a store of their own, put there by the product's import; gone when disposed.</summary>
internal sealed class ImportedSet : IDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly Dictionary<string, string> _equals;

    private ImportedSet(TemporaryFolder folder, Desk desk, Dictionary<string, string> equals) => (_folder, Desk, _equals) = (folder, desk, equals);

    /// <summary>The store and its door.</summary>
    internal Desk Desk { get; }

    /// <summary>Imports the texts of a set.</summary>
    internal static async Task<ImportedSet> OpenAsync(RetrievalSet set, CancellationToken cancellationToken)
    {
        var folder = new TemporaryFolder();
        var file = folder.File("facts.jsonl");
        ImportLine.WriteAll(set.Texts, file);
        var desk = Desk.Open(folder.File("facts.db"), TimeProvider.System);
        var report = await ProductImport.RunAsync(file, desk, cancellationToken);
        if (report.Added + report.AlreadyOnFile < set.Texts.Length)
        {
            Console.Error.WriteLine($"{set.Name}: {set.Texts.Length - report.Added - report.AlreadyOnFile} texts were not imported; {report.StoppedBecause ?? report.Bad[0].Reason}");
        }

        return new ImportedSet(folder, desk, await EqualsAsync(set, desk, cancellationToken));
    }

    /// <summary>The id under which a text is on file: the same words from the same source are kept once.</summary>
    internal string OnFileAs(string id) => _equals.GetValueOrDefault(id, id);

    /// <inheritdoc/>
    public void Dispose()
    {
        Desk.Dispose();
        _folder.Dispose();
    }

    private static async Task<Dictionary<string, string>> EqualsAsync(RetrievalSet set, Desk desk, CancellationToken cancellationToken)
    {
        var onFile = new HashSet<string>();
        await foreach (var fact in desk.Store.StreamAsync(NewsroomId.Default, cancellationToken))
        {
            onFile.Add(fact.ExternalId!);
        }

        var byWords = set.Texts.Where(text => onFile.Contains(text.Id)).ToLookup(Words);
        return set.Texts.Where(text => !onFile.Contains(text.Id) && byWords[Words(text)].Any()).ToDictionary(text => text.Id, text => byWords[Words(text)].First().Id);

        static (string, string) Words(StoredText text) => (TextFolding.Fold(text.Text).Trim(), text.Title.Trim());
    }
}
