using System.Collections.Immutable;

namespace FactBot.Domain.Citations;

/// <summary>How a run of a citation is set.</summary>
[Flags]
public enum RunStyling
{
    /// <summary>Upright.</summary>
    None = 0,

    /// <summary>Italic.</summary>
    Italic = 1,

    /// <summary>Bold.</summary>
    Bold = 2,

    /// <summary>Small capitals.</summary>
    SmallCaps = 4,

    /// <summary>Underlined.</summary>
    Underline = 8,

    /// <summary>Raised.</summary>
    Superscript = 16,

    /// <summary>Lowered.</summary>
    Subscript = 32,
}

/// <summary>Characters with one styling.</summary>
/// <param name="Text">The characters as they are to be read, unescaped.</param>
/// <param name="Styling">How they are set.</param>
/// <param name="Link">The address behind them, as it was stored: a writer links only what <see cref="WebLink"/> lets through.</param>
public sealed record StyledRun(string Text, RunStyling Styling = RunStyling.None, string? Link = null);

/// <summary>A citation or reference as runs, which every format sets in its own way.</summary>
/// <param name="Runs">The runs, from left to right.</param>
public sealed record StyledText(ImmutableArray<StyledRun> Runs)
{
    /// <summary>Nothing.</summary>
    public static StyledText Empty { get; } = new([]);

    /// <summary>Upright text without links.</summary>
    public static StyledText Plain(string text) => text.Length == 0 ? Empty : new([new StyledRun(text)]);

    /// <summary>Texts one after the other with something between them; empty ones are passed over.</summary>
    public static StyledText Join(string separator, IEnumerable<StyledText> texts) => new(
    [
        .. texts.Where(text => !text.Runs.IsEmpty).SelectMany((text, i) => i == 0 ? text.Runs : text.Runs.Insert(0, new StyledRun(separator))),
    ]);

    /// <summary>The characters alone.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}
