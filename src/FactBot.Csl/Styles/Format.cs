namespace FactBot.Csl.Styles;

internal enum FontStyle { Unset, Normal, Italic, Oblique }

internal enum FontVariant { Unset, Normal, SmallCaps }

internal enum FontWeight { Unset, Normal, Bold, Light }

internal enum Decoration { Unset, None, Underline }

internal enum VerticalAlign { Unset, Baseline, Sup, Sub }

/// <summary>The five formatting attributes; what is unset is inherited.</summary>
internal readonly record struct Format(
    FontStyle Style = FontStyle.Unset,
    FontVariant Variant = FontVariant.Unset,
    FontWeight Weight = FontWeight.Unset,
    Decoration Decoration = Decoration.Unset,
    VerticalAlign Align = VerticalAlign.Unset)
{
    public bool IsPlain => this == default;

    public static Format Read(Tag tag) => new(
        tag["font-style"] switch
        {
            "italic" => FontStyle.Italic,
            "oblique" => FontStyle.Oblique,
            "normal" => FontStyle.Normal,
            _ => FontStyle.Unset,
        },
        tag["font-variant"] switch
        {
            "small-caps" => FontVariant.SmallCaps,
            "normal" => FontVariant.Normal,
            _ => FontVariant.Unset,
        },
        tag["font-weight"] switch
        {
            "bold" => FontWeight.Bold,
            "light" => FontWeight.Light,
            "normal" => FontWeight.Normal,
            _ => FontWeight.Unset,
        },
        tag["text-decoration"] switch
        {
            "underline" => Decoration.Underline,
            "none" => Decoration.None,
            _ => Decoration.Unset,
        },
        tag["vertical-align"] switch
        {
            "sup" => VerticalAlign.Sup,
            "sub" => VerticalAlign.Sub,
            "baseline" => VerticalAlign.Baseline,
            _ => VerticalAlign.Unset,
        });
}
