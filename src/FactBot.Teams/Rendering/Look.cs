using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>How runs look.</summary>
internal static class Look
{
    internal static TextRun Plain { get; } = new("");

    internal static TextRun Bold { get; } = new("") { Weight = "Bolder" };

    internal static TextRun Heading { get; } = new("") { Weight = "Bolder", Size = "Medium" };

    internal static TextRun Value { get; } = new("") { Weight = "Bolder", Size = "ExtraLarge" };

    internal static TextRun Quotation { get; } = new("") { Size = "Medium" };

    internal static TextRun Subtle { get; } = new("") { IsSubtle = true };

    internal static TextRun Small { get; } = new("") { IsSubtle = true, Size = "Small" };

    internal static TextRun Link { get; } = new("") { Color = "Accent" };

    internal static TextRun Fault { get; } = new("") { Color = "Attention" };

    internal static TextRun Warning { get; } = new("") { Color = "Attention", Weight = "Bolder" };

    internal static TextRun Fixed { get; } = new("") { FontType = "Monospace" };
}
