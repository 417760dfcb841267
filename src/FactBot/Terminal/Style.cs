using FactBot.Domain.Chat;

namespace FactBot.Terminal;

/// <summary>Select Graphic Rendition (ECMA-48 § 8.3.117), or nothing at all where colours are not wanted.</summary>
/// <param name="HasColours">Whether to write escape sequences.</param>
internal sealed record Style(bool HasColours)
{
    internal string Bold(string text) => Wrap("1", text);

    internal string Dim(string text) => Wrap("2", text);

    internal string Value(string text) => Wrap("1;96", text);

    internal string Warning(string text) => Wrap("33", text);

    internal string Link(string text) => Wrap("4", text);

    internal string Badge(Badge badge) => badge.Tone switch
    {
        BadgeTone.Good => Wrap("32", badge.Text),
        BadgeTone.Caution => Wrap("33", badge.Text),
        BadgeTone.Bad => Wrap("1;31", badge.Text),
        _ => Dim(badge.Text),
    };

    private string Wrap(string code, string text) => HasColours ? $"\e[{code}m{text}\e[0m" : text;
}
