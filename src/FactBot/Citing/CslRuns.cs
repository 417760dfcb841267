using FactBot.Csl;
using FactBot.Domain.Citations;

namespace FactBot.Citing;

/// <summary>Runs of the CSL processor as runs of the domain.</summary>
internal static class CslRuns
{
    private static readonly (CslStyling Csl, RunStyling Run)[] Stylings =
    [
        (CslStyling.Italic, RunStyling.Italic),
        (CslStyling.Oblique, RunStyling.Italic),
        (CslStyling.Bold, RunStyling.Bold),
        (CslStyling.SmallCaps, RunStyling.SmallCaps),
        (CslStyling.Underline, RunStyling.Underline),
        (CslStyling.Superscript, RunStyling.Superscript),
        (CslStyling.Subscript, RunStyling.Subscript),
    ];

    /// <summary>The runs on one line: what a style sets in blocks of its own is parted by a space.</summary>
    internal static StyledText Of(CslFormatted formatted)
    {
        var runs = new List<StyledRun>();
        var block = CslDisplay.Inline;
        foreach (var run in formatted.Runs)
        {
            if (run.Display != block && runs.Count > 0)
            {
                runs.Add(new StyledRun(" "));
            }

            block = run.Display;
            runs.Add(new StyledRun(run.Text, StylingOf(run.Styling), run.Link));
        }

        return new StyledText([.. runs]);
    }

    private static RunStyling StylingOf(CslStyling styling) =>
        Stylings.Where(pair => styling.HasFlag(pair.Csl)).Aggregate(RunStyling.None, (all, pair) => all | pair.Run);
}
