using System.Collections.Immutable;
using System.Globalization;

namespace FactBot.Benchmarks.Retrieval;

/// <summary>
/// Reads sets: <c>corpus.jsonl.gz</c> (or <c>corpus.jsonl</c>), <c>queries.jsonl</c>, <c>qrels.tsv</c> and, where there
/// are any, <c>removed-docs.tsv</c> and <c>unanswerable.tsv</c>. Further fields and columns are ignored.
/// </summary>
internal static class RetrievalFolder
{
    private static readonly string[] s_corpora = ["corpus.jsonl.gz", "corpus.jsonl"];

    private const string Example = "For example: retrieval --data sets/checkthat2020-tweets";

    /// <summary>The folders of the sets in a folder, by name: itself when it is a set.</summary>
    /// <exception cref="BadDataException">There is none.</exception>
    internal static ImmutableArray<string> SetsIn(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadDataException($"There is no folder {folder}. {Example}");
        }

        ImmutableArray<string> sets = IsSet(folder) ? [folder] : [.. Directory.GetDirectories(folder).Where(IsSet).Order(StringComparer.Ordinal)];
        return sets.IsEmpty
            ? throw new BadDataException($"{folder} is no set and holds none: a set is a folder with corpus.jsonl.gz, queries.jsonl and qrels.tsv. {Example}")
            : sets;
    }

    /// <summary>
    /// Reads a set. In the run for abstention the removed texts are left out and every question of
    /// <c>unanswerable.tsv</c> counts as unanswerable; otherwise only those whose kind is not <c>held-out</c> do.
    /// A question without a relevant text on file is unanswerable in any run.
    /// </summary>
    /// <exception cref="BadDataException">A file is missing or cannot be read.</exception>
    internal static RetrievalSet Read(string folder, bool isAbstentionRun)
    {
        var all = SetFiles.ReadTexts(Corpus(folder) ?? throw Missing(folder, "corpus.jsonl.gz"));
        var ids = all.Select(text => text.Id).ToImmutableHashSet();
        var removed = isAbstentionRun ? Removed(Demand(folder, "removed-docs.tsv")) : [];
        var silent = Silent(Path.Combine(folder, "unanswerable.tsv"), isAbstentionRun);
        var relevant = Relevance(Demand(folder, "qrels.tsv"))
            .Where(pair => ids.Contains(pair.Text) && !removed.Contains(pair.Text))
            .ToLookup(pair => pair.Question, pair => pair.Text);
        return new RetrievalSet(
            Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)),
            [.. all.Where(text => !removed.Contains(text.Id))],
            [.. SetFiles.ReadQuestions(Demand(folder, "queries.jsonl")).Select(question => question with { Relevant = silent.Contains(question.Id) ? [] : [.. relevant[question.Id]] })]);
    }

    private static bool IsSet(string folder) => Corpus(folder) is not null && File.Exists(Path.Combine(folder, "queries.jsonl"));

    private static string? Corpus(string folder) =>
        s_corpora.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static string Demand(string folder, string name) =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? path : throw Missing(folder, name);

    private static BadDataException Missing(string folder, string name) => new($"{folder} has no {name}. {Example}");

    /// <summary>The header is told by its third column, which is no number.</summary>
    private static IEnumerable<(string Question, string Text)> Relevance(string path) => SetFiles.ReadTable(path, columns: 3)
        .Where(row => double.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var relevance) && relevance > 0)
        .Select(row => (row[0], row[1]));

    private static ImmutableHashSet<string> Removed(string path) => [.. SetFiles.ReadTable(path, columns: 1).Select(row => row[0])];

    private static ImmutableHashSet<string> Silent(string path, bool isAbstentionRun) => !File.Exists(path) ? [] :
    [
        .. SetFiles.ReadTable(path, columns: 1)
            .Where(row => isAbstentionRun || (row.Length > 1 && row[1] != "held-out"))
            .Select(row => row[0]),
    ];
}
