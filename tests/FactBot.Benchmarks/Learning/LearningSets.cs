using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FactBot.Benchmarks.Retrieval;
using FactBot.Hosting;
using FactBot.Testing;
using FactBot.Testing.Measuring;

namespace FactBot.Benchmarks.Learning;

/// <summary>The sets that are learned from, one after the other: those of a folder, then the questions about the sample facts.</summary>
internal static class LearningSets
{
    /// <summary>The product's own questions about the sample article.</summary>
    internal const string Sample = "questions";

    /// <summary>Puts the facts of each set into a store of their own; it is closed when the next is asked for.</summary>
    /// <param name="folder">As <see cref="RetrievalFolder"/> reads it.</param>
    /// <param name="isAbstentionRun">Whether facts are left out so that silence is right for their questions.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BadDataException">The folder is not what is needed.</exception>
    internal static async IAsyncEnumerable<LearningSet> OpenAsync(string folder, bool isAbstentionRun, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in RetrievalFolder.SetsIn(folder))
        {
            var set = RetrievalFolder.Read(path, isAbstentionRun);
            Console.Error.WriteLine($"{set.Name}: importing {set.Texts.Length} facts …");
            using var imported = await ImportedSet.OpenAsync(set, cancellationToken);
            yield return new LearningSet(set.Name, imported.Desk,
                [.. set.Questions.Select(question => question with { Relevant = [.. question.Relevant.Select(imported.OnFileAs)] })]);
        }

        using var temporary = new TemporaryFolder();
        using var desk = Desk.Open(temporary.File("sample.db"), TimeProvider.System);
        await SampleFacts.LoadAsync(desk.Store, TimeProvider.System, cancellationToken);
        yield return new LearningSet(Sample, desk, SampleQuestions());
    }

    private static ImmutableArray<SetQuestion> SampleQuestions() =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root(), "tests", "FactBot.Scenarios", "Questions"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(file => AskedQuestion.Read(file).Select((asked, i) => new SetQuestion($"{Path.GetFileName(file)}{i}", asked.Text, null, [.. asked.Expected]))),
    ];
}
