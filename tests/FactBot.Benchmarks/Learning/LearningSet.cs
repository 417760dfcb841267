using System.Collections.Immutable;
using FactBot.Benchmarks.Retrieval;
using FactBot.Hosting;

namespace FactBot.Benchmarks.Learning;

/// <summary>Questions with known answers, and the store that they are asked of.</summary>
/// <param name="Name">Name of the set.</param>
/// <param name="Desk">Where its facts are; open only until the next set is.</param>
/// <param name="Questions">What is asked, each with the external ids of the facts that settle it.</param>
internal sealed record LearningSet(string Name, Desk Desk, ImmutableArray<SetQuestion> Questions);
