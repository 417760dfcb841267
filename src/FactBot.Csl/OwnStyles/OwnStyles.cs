using System.Collections.Immutable;
using System.Reflection;

namespace FactBot.Csl;

/// <summary>A style that comes with this library.</summary>
/// <param name="Name">The short name people choose it by, such as "chicago-notes".</param>
/// <param name="Title">The title for a list of styles.</param>
/// <param name="Description">One or two sentences on what it prints.</param>
public sealed record OwnStyle(string Name, string Title, string Description);

/// <summary>
/// The styles that come with this library, written from the rules the manuals publish. They follow the language of
/// the processor: English (US and UK) or French.
/// </summary>
public static class OwnStyles
{
    private const string Prefix = "FactBot.Csl.OwnStyles.";

    /// <summary>All of them, in the order they are offered.</summary>
    public static ImmutableArray<OwnStyle> All { get; } =
    [
        new("apa", "APA, 7th edition", "Author and year in the text, reference list by author. Interviews and messages nobody else can read are cited in the text only."),
        new("chicago-notes", "Chicago, 18th edition (notes and bibliography)", "Full note at the first citation, short notes after it, bibliography by author. No ibid."),
        new("mla", "MLA, 9th edition", "Author and page in the text, list of works cited."),
        new("harvard", "Harvard (Cite Them Right)", "Author and year in the text, reference list by author, British punctuation."),
        new("newsroom", "Newsroom attribution", "Who, where and when, as a story attributes it; the list adds link, archived copy and the day it was seen."),
    ];

    /// <summary>Loads one of the styles.</summary>
    /// <param name="name">A name from <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">There is no style of this name.</exception>
    public static CslStyle Load(string name)
    {
        using var stream = Open(name);
        return CslStyle.Load(stream);
    }

    /// <summary>The XML of one of the styles, for a newsroom that wants to edit it.</summary>
    /// <param name="name">A name from <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">There is no style of this name.</exception>
    public static string Xml(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Prefix}{name}.csl")
            ?? throw new ArgumentException($"There is no own style \"{name}\"; there are {string.Join(", ", All.Select(style => style.Name))}.", nameof(name));
}
