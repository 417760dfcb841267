using System.Collections.Immutable;

namespace FactBot.Benchmarks.Retrieval;

/// <summary>A stored text of a set: <c>corpus.jsonl.gz</c>.</summary>
/// <param name="Id">Its id in the set.</param>
/// <param name="Title">The headline of where it stands; empty where there is none.</param>
/// <param name="Text">The claim, answer or sentence.</param>
internal sealed record StoredText(string Id, string Title, string Text)
{
    /// <summary>What else the source says of it.</summary>
    internal string? Subtitle { get; init; }

    /// <summary>Language tag.</summary>
    internal string? Language { get; init; }

    /// <summary>When it was published, as printed.</summary>
    internal string? Date { get; init; }

    /// <summary>Who said it.</summary>
    internal string? Speaker { get; init; }

    /// <summary>Who wrote the source.</summary>
    internal string? Author { get; init; }

    /// <summary>Where the source is.</summary>
    internal string? Url { get; init; }
}

/// <summary>A question of a set.</summary>
/// <param name="Id">Its id in the set.</param>
/// <param name="Text">As asked.</param>
/// <param name="Language">Language tag.</param>
/// <param name="Relevant">The ids of the texts that settle it and are on file; empty when the right answer is silence.</param>
internal sealed record SetQuestion(string Id, string Text, string? Language, ImmutableHashSet<string> Relevant)
{
    internal bool IsAnswerable => !Relevant.IsEmpty;
}

/// <summary>Texts to keep and questions to ask of them.</summary>
/// <param name="Name">Name of the folder.</param>
/// <param name="Texts">What goes into the stores.</param>
/// <param name="Questions">What is asked.</param>
internal sealed record RetrievalSet(string Name, ImmutableArray<StoredText> Texts, ImmutableArray<SetQuestion> Questions)
{
    /// <summary>Whether most questions are French.</summary>
    internal bool IsFrench => Questions.Count(question => question.Language?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true) * 2 > Questions.Length;
}

/// <summary>A folder is not what a command needs; the message is one sentence for the person who named it.</summary>
internal sealed class BadDataException(string sentence) : Exception(sentence);
