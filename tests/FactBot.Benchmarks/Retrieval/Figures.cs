using System.Collections.Immutable;

namespace FactBot.Benchmarks.Retrieval;

/// <summary>
/// The figures of an engine on a set: shares from 0 to 1 and milliseconds. Those of the ranking are means over the
/// questions that have a relevant text on file; see <see cref="Testing.Measuring.RankingMetrics"/> for what each is.
/// </summary>
internal sealed record EngineFigures
{
    public required string Engine { get; init; }

    public required double Map5 { get; init; }

    public required double P1 { get; init; }

    public required double Mrr10 { get; init; }

    public required double R5 { get; init; }

    public required double R50 { get; init; }

    /// <summary>Share of the answerable questions answered when at most 5 % of the unanswerable get an answer; null when none is unanswerable.</summary>
    public required double? AnsweredAt5 { get; init; }

    /// <summary>The same, counting only those whose first text is relevant.</summary>
    public required double? RightAt5 { get; init; }

    /// <summary>As <see cref="AnsweredAt5"/>, at 10 %.</summary>
    public required double? AnsweredAt10 { get; init; }

    /// <summary>As <see cref="RightAt5"/>, at 10 %.</summary>
    public required double? RightAt10 { get; init; }

    /// <summary>See <see cref="Testing.Measuring.SilenceMetrics.Auroc"/>.</summary>
    public required double? Auroc { get; init; }

    /// <summary>Median time of a question, in milliseconds.</summary>
    public required double P50 { get; init; }

    /// <summary>What 99 of 100 questions stayed within, in milliseconds.</summary>
    public required double P99 { get; init; }

    /// <summary>What the engine said at the thresholds it comes with, where it decides for itself.</summary>
    public DoorFigures? Door { get; init; }
}

/// <summary>What came out of the door at the thresholds FactBot comes with.</summary>
internal sealed record DoorFigures
{
    /// <summary>Share of the answerable questions that were answered.</summary>
    public required double Found { get; init; }

    /// <summary>Share of the answerable questions that were answered with a relevant fact first.</summary>
    public required double FoundRight { get; init; }

    /// <summary>Share of the answerable questions that were met with “did you mean”.</summary>
    public required double DidYouMean { get; init; }

    /// <summary>Share of the unanswerable questions that were answered; null when none is unanswerable.</summary>
    public required double? FalselyFound { get; init; }

    /// <summary>How many questions were taken for something else: a command, or refused.</summary>
    public required int NotTakenForQuestions { get; init; }
}

/// <summary>All engines on one set.</summary>
internal sealed record SetFigures
{
    public required string Set { get; init; }

    public required int Texts { get; init; }

    public required int Answerable { get; init; }

    public required int Unanswerable { get; init; }

    public required ImmutableArray<EngineFigures> Engines { get; init; }
}
