using FactBot.Csl.Disambiguation;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;
using FactBot.Csl.TextCases;

namespace FactBot.Csl.Names;

/// <summary>One name, in the order its form, script and particles ask for.</summary>
internal sealed class PersonRenderer(RenderContext context, NamesElement element, NameOptions options)
{
    /// <summary>The name with its formatting, not yet joined to others.</summary>
    public List<Node> Render(CslName name, bool inverted, GivenLevel level)
    {
        if (name.IsLiteral) return Affixed(Family(name.Literal), element.FamilyLook);
        var isShort = options.Form == "short" && level == GivenLevel.AsStyled;
        if (Scripts.IsFamilyFirst(name) || name.FamilyFirst) return FamilyFirst(name, isShort);
        if (name.Family.Length == 0) return Affixed(Given(name.Given), element.GivenLook);
        if (isShort) return Affixed(Beside(Family(name.NonDroppingParticle), name.NonDroppingParticle, Family(name.Family)), element.FamilyLook);
        return inverted ? Inverted(name, level) : Straight(name, level);
    }

    /// <summary>The given name in the form the options ask for.</summary>
    public static string GivenText(CslStyle style, NameOptions options, CslName name, GivenLevel level)
    {
        if (options.InitializeWith is not { } mark || level == GivenLevel.Full) return name.Given;
        return options.Initialize == false
            ? Initials.Normalize(name.Given, mark, style.InitializeWithHyphen)
            : Initials.Of(name.Given, mark, style.InitializeWithHyphen);
    }

    private List<Node> FamilyFirst(CslName name, bool isShort)
    {
        var family = Affixed(Family(name.Family), element.FamilyLook);
        if (isShort || name.Given.Length == 0) return family;
        var given = Affixed(Given(name.Given), element.GivenLook);
        return Scripts.IsFamilyFirst(name) ? [.. family, .. given] : [.. family, new Leaf(" "), .. given];
    }

    private List<Node> Straight(CslName name, GivenLevel level)
    {
        var given = Affixed(Given(GivenText(context.Style, options, name, level)), element.GivenLook);
        var family = Beside(Family(name.NonDroppingParticle), name.NonDroppingParticle, Family(name.Family));
        family = Beside(Given(name.DroppingParticle), name.DroppingParticle, family);
        if (name.Suffix.Length > 0) family.AddRange([new Leaf(name.CommaBeforeSuffix ? ", " : " "), new Leaf(name.Suffix)]);
        family = Affixed(family, element.FamilyLook);
        return given.Count == 0 ? family : [.. given, new Leaf(" "), .. family];
    }

    private List<Node> Inverted(CslName name, GivenLevel level)
    {
        var demoted = context.Style.DemoteParticle == "display-and-sort";
        var separator = options.SortSeparator ?? ", ";
        var family = Family(name.Family);
        if (!demoted) family = Beside(Family(name.NonDroppingParticle), name.NonDroppingParticle, family);
        var nodes = Affixed(family, element.FamilyLook);
        var given = Spaced(Given(GivenText(context.Style, options, name, level)), Given(name.DroppingParticle));
        if (demoted) given = Spaced(given, Family(name.NonDroppingParticle));
        given = Affixed(given, element.GivenLook);
        if (given.Count > 0) nodes.AddRange([new Leaf(separator), .. given]);
        if (name.Suffix.Length > 0) nodes.AddRange([new Leaf(separator), new Leaf(name.Suffix)]);
        return nodes;
    }

    private List<Node> Family(string text) => Part(text, element.FamilyLook);

    private List<Node> Given(string text) => Part(text, element.GivenLook);

    private List<Node> Part(string text, Look look)
    {
        if (text.Length == 0) return [];
        var nodes = RichText.Parse(text.Trim());
        TextCaser.Apply(nodes, look.Case, context.Locale.Language);
        return look.Format.IsPlain ? nodes : [new Span { Children = nodes, Format = look.Format }];
    }

    private static List<Node> Spaced(List<Node> first, List<Node> second)
    {
        if (first.Count == 0) return second;
        return second.Count == 0 ? first : [.. first, new Leaf(" "), .. second];
    }

    /// <summary>A particle before what it belongs to, with the space it needs: "van Gogh" but "d’Orsay".</summary>
    private static List<Node> Beside(List<Node> particle, string text, List<Node> rest)
    {
        var joined = text.Length > 0 && text[^1] is '\'' or '’' or '-' or 'ʻ' or '‐';
        return joined ? [.. particle, .. rest] : Spaced(particle, rest);
    }

    private static List<Node> Affixed(List<Node> nodes, Look look)
    {
        if (nodes.Count == 0) return nodes;
        if (look.Prefix.Length > 0) nodes.Insert(0, new Leaf(look.Prefix));
        if (look.Suffix.Length > 0) nodes.Add(new Leaf(look.Suffix));
        return nodes;
    }
}
