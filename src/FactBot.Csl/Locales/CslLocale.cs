using System.Collections.Immutable;
using FactBot.Csl.Locales;
using FactBot.Csl.Styles;

namespace FactBot.Csl;

/// <summary>Terms, date formats and punctuation habits of one language, from a locale file or from within a style.</summary>
public sealed class CslLocale
{
    private readonly ImmutableDictionary<(string Name, TermForm Form), ImmutableArray<Term>> terms;

    private CslLocale(Tag root)
    {
        Language = root.Get("lang");
        var read = root.All("terms").SelectMany(list => list.All("term")).Select(Term.Read).ToList();
        terms = read.GroupBy(term => (term.Name, term.Form)).ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray());
        HasOrdinals = read.Exists(term => term.IsOrdinal);
        Dates = root.All("date").GroupBy(tag => tag.Get("form")).ToImmutableDictionary(group => group.Key, group => ElementReader.ReadDate(group.Last()));
        if (root.All("style-options").LastOrDefault() is not { } options) return;
        PunctuationInQuote = options["punctuation-in-quote"] is { } inside ? inside == "true" : null;
        LimitDayOrdinals = options["limit-day-ordinals-to-day-1"] is { } limit ? limit == "true" : null;
    }

    /// <summary>The language code, such as "fr-FR"; empty for terms a style sets for every language.</summary>
    public string Language { get; }

    internal bool HasOrdinals { get; }

    internal bool? PunctuationInQuote { get; }

    internal bool? LimitDayOrdinals { get; }

    internal ImmutableDictionary<string, DateElement> Dates { get; }

    /// <summary>Reads a locale file ("locales-xx-XX.xml"); nothing outside it is fetched.</summary>
    /// <exception cref="CslException">It is no usable locale; the message says why and on which line.</exception>
    public static CslLocale Load(Stream stream) => Checked(TagReader.Read(stream));

    /// <summary>Reads a locale from its XML text.</summary>
    /// <exception cref="CslException">It is no usable locale; the message says why and on which line.</exception>
    public static CslLocale Load(string xml) => Checked(TagReader.Read(xml));

    internal static CslLocale Build(Tag root) => new(root);

    internal ImmutableArray<Term> Find(string name, TermForm form) => terms.GetValueOrDefault((name, form), []);

    private static CslLocale Checked(Tag root)
    {
        if (root.Name != "locale")
            throw CslException.At(root.Line, $"a locale file begins with <locale>, not with <{root.Name}>.");
        var locale = new CslLocale(root);
        return locale.Language.Length > 0
            ? locale
            : throw CslException.At(root.Line, "the locale has no language; write for example xml:lang=\"fr-FR\".");
    }
}
