namespace FactBot.Csl;

/// <summary>How an entry's piece is placed on the page; a plain list leaves everything inline.</summary>
public enum CslDisplay
{
    /// <summary>In the running line.</summary>
    Inline,

    /// <summary>A block from margin to margin.</summary>
    Block,

    /// <summary>A block of its own at the left margin, as wide as the widest in the list.</summary>
    LeftMargin,

    /// <summary>A block to the right of the left margin block.</summary>
    RightInline,

    /// <summary>An indented block.</summary>
    Indent,
}

/// <summary>The styling of a run.</summary>
[Flags]
public enum CslStyling
{
    /// <summary>Upright text.</summary>
    None = 0,

    /// <summary>Italic.</summary>
    Italic = 1,

    /// <summary>Slanted; print as italic where there is no slanted face.</summary>
    Oblique = 2,

    /// <summary>Bold.</summary>
    Bold = 4,

    /// <summary>Light.</summary>
    Light = 8,

    /// <summary>Small capitals.</summary>
    SmallCaps = 16,

    /// <summary>Underlined.</summary>
    Underline = 32,

    /// <summary>Raised.</summary>
    Superscript = 64,

    /// <summary>Lowered.</summary>
    Subscript = 128,
}

/// <summary>Text with one styling, as every output format needs it.</summary>
/// <param name="Text">The characters as they are to be read, unescaped.</param>
/// <param name="Styling">The styling in force.</param>
/// <param name="Link">The address behind the text, or null.</param>
/// <param name="Display">The block it stands in.</param>
public sealed record CslRun(string Text, CslStyling Styling, string? Link, CslDisplay Display);
