using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Output;

/// <summary>Works out what each span changes against its surroundings; markup in a field turns off what is already on.</summary>
internal static class FlipFlop
{
    public static void Resolve(Span span, Format around)
    {
        span.Format = Change(span.Toggles ? Toggle(span.Format, around) : span.Format, around);
        var inside = Over(span.Format, around);
        foreach (var child in span.Children)
        {
            if (child is Span inner) Resolve(inner, inside);
        }
    }

    private static Format Toggle(Format own, Format around) => own with
    {
        Style = own.Style != FontStyle.Unset && own.Style == around.Style ? FontStyle.Normal : own.Style,
        Variant = own.Variant != FontVariant.Unset && own.Variant == around.Variant ? FontVariant.Normal : own.Variant,
        Weight = own.Weight != FontWeight.Unset && own.Weight == around.Weight ? FontWeight.Normal : own.Weight,
        Align = own.Align != VerticalAlign.Unset && own.Align == around.Align ? VerticalAlign.Baseline : own.Align,
    };

    /// <summary>Only what differs from the surroundings is said; plain text around needs no "normal".</summary>
    private static Format Change(Format own, Format around) => new(
        Same((int)own.Style, (int)around.Style) ? FontStyle.Unset : own.Style,
        Same((int)own.Variant, (int)around.Variant) ? FontVariant.Unset : own.Variant,
        Same((int)own.Weight, (int)around.Weight) ? FontWeight.Unset : own.Weight,
        Same((int)own.Decoration, (int)around.Decoration) ? Decoration.Unset : own.Decoration,
        Same((int)own.Align, (int)around.Align) ? VerticalAlign.Unset : own.Align);

    /// <summary>In each of the enumerations 0 is unset and 1 is normal, which look the same on plain ground.</summary>
    private static bool Same(int own, int around) => own == around || (own <= 1 && around <= 1);

    private static Format Over(Format own, Format around) => new(
        own.Style == FontStyle.Unset ? around.Style : own.Style,
        own.Variant == FontVariant.Unset ? around.Variant : own.Variant,
        own.Weight == FontWeight.Unset ? around.Weight : own.Weight,
        own.Decoration == Decoration.Unset ? around.Decoration : own.Decoration,
        own.Align == VerticalAlign.Unset ? around.Align : own.Align);
}
