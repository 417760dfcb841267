using System.Diagnostics;
using FactBot.Domain.Chat;
using FactBot.Hosting;
using FactBot.Testing;

namespace FactBot.Benchmarks.Retrieval.Engines;

/// <summary>
/// FactBot as people have it: texts come in by the product's import and are asked for at the product's door,
/// which is what is timed. The ranking behind the reply is asked for beside it, not timed.
/// </summary>
internal sealed class FactBotEngine : IEngine
{
    private readonly TemporaryFolder _folder;
    private readonly Desk _desk;
    private readonly Dictionary<string, string> _equals;
    private int _asked;

    private FactBotEngine(TemporaryFolder folder, Desk desk, Dictionary<string, string> equals) => (_folder, _desk, _equals) = (folder, desk, equals);

    /// <summary>The name in tables.</summary>
    internal const string Title = "FactBot";

    /// <inheritdoc/>
    public string Name => Title;

    /// <summary>Imports the texts of a set into a store of their own.</summary>
    internal static async Task<FactBotEngine> OpenAsync(RetrievalSet set, CancellationToken cancellationToken)
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

        return new FactBotEngine(folder, desk, await EqualsAsync(set, desk, cancellationToken));
    }

    /// <inheritdoc/>
    public string OnFileAs(string id) => _equals.GetValueOrDefault(id, id);

    /// <inheritdoc/>
    public async ValueTask<Asked> AskAsync(string text, int limit, CancellationToken cancellationToken)
    {
        // A conversation of its own: nothing refers back to the question before.
        var message = Door.Question(text, $"c{_asked++}");
        var started = Stopwatch.GetTimestamp();
        var reply = await _desk.Door.HandleAsync(message, cancellationToken);
        var took = Stopwatch.GetElapsedTime(started);
        var ranking = await ((FactDesk)_desk.Door).RankingOfAsync(message, cancellationToken);
        return new Asked(
            [.. ranking.Facts.Take(limit).Select(ranked => ranked.Fact.ExternalId!)],
            ranking.Facts.IsEmpty ? double.NegativeInfinity : ranking.Facts[0].Score,
            took)
        {
            Said = new Said(reply.Outcome, reply is AnswerReply { Facts: [var first, ..] } ? first.Fact.ExternalId : null),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _desk.Dispose();
        _folder.Dispose();
    }

    /// <summary>The same words from the same source are on file once: which text stands for which.</summary>
    private static async Task<Dictionary<string, string>> EqualsAsync(RetrievalSet set, Desk desk, CancellationToken cancellationToken)
    {
        var onFile = new HashSet<string>();
        await foreach (var fact in desk.Store.StreamAsync(NewsroomId.Default, cancellationToken))
        {
            onFile.Add(fact.ExternalId!);
        }

        var byWords = set.Texts.Where(text => onFile.Contains(text.Id)).ToLookup(Words);
        return set.Texts.Where(text => !onFile.Contains(text.Id) && byWords[Words(text)].Any()).ToDictionary(text => text.Id, text => byWords[Words(text)].First().Id);

        static (string, string) Words(StoredText text) => (Domain.Questions.TextFolding.Fold(text.Text).Trim(), text.Title.Trim());
    }
}
