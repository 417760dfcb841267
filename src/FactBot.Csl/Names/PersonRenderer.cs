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
        var nodes = new List<Node>();
        var isShort = options.Form == "short" && level == GivenLevel.AsStyled;
        if (name.IsLiteral) AddAlone(nodes, name.Literal, element.FamilyLook);
        else if (Scripts.IsFamilyFirst(name) || name.FamilyFirst) AddFamilyFirst(nodes, name, isShort);
        else if (name.Family.Length == 0) AddAlone(nodes, name.Given, element.GivenLook);
        else if (isShort) AddShort(nodes, name);
        else if (inverted) AddInverted(nodes, name, level);
        else AddStraight(nodes, name, level);
        return nodes;
    }

    /// <summary>The given name in the form the options ask for.</summary>
    public static string GivenText(CslStyle style, NameOptions options, CslName name, GivenLevel level)
    {
        if (options.InitializeWith is not { } mark || level == GivenLevel.Full) return name.Given;
        return options.Initialize == false
            ? Initials.Normalize(name.Given, mark, style.InitializeWithHyphen)
            : Initials.Of(name.Given, mark, style.InitializeWithHyphen);
    }

    private void AddFamilyFirst(List<Node> nodes, CslName name, bool isShort)
    {
        AddAlone(nodes, name.Family, element.FamilyLook);
        if (isShort || name.Given.Length == 0) return;
        if (!Scripts.IsFamilyFirst(name)) nodes.Add(new Leaf(" "));
        AddAlone(nodes, name.Given, element.GivenLook);
    }

    private void AddShort(List<Node> nodes, CslName name)
    {
        AddParticle(nodes, name.NonDroppingParticle, element.FamilyLook);
        Add(nodes, name.Family, element.FamilyLook);
        Affix(nodes, 0, element.FamilyLook);
    }

    private void AddStraight(List<Node> nodes, CslName name, GivenLevel level)
    {
        AddAlone(nodes, GivenText(context.Style, options, name, level), element.GivenLook);
        if (nodes.Count > 0) nodes.Add(new Leaf(" "));
        var start = nodes.Count;
        AddParticle(nodes, name.DroppingParticle, element.GivenLook);
        AddParticle(nodes, name.NonDroppingParticle, element.FamilyLook);
        Add(nodes, name.Family, element.FamilyLook);
        if (name.Suffix.Length > 0) nodes.AddRange([new Leaf(name.CommaBeforeSuffix ? ", " : " "), new Leaf(name.Suffix)]);
        Affix(nodes, start, element.FamilyLook);
    }

    private void AddInverted(List<Node> nodes, CslName name, GivenLevel level)
    {
        var demoted = context.Style.DemoteParticle == "display-and-sort";
        var separator = options.SortSeparator ?? ", ";
        if (!demoted) AddParticle(nodes, name.NonDroppingParticle, element.FamilyLook);
        Add(nodes, name.Family, element.FamilyLook);
        Affix(nodes, 0, element.FamilyLook);
        var start = nodes.Count;
        AddBehind(GivenText(context.Style, options, name, level), element.GivenLook);
        AddBehind(name.DroppingParticle, element.GivenLook);
        if (demoted) AddBehind(name.NonDroppingParticle, element.FamilyLook);
        if (nodes.Count > start) Affix(nodes, start + 1, element.GivenLook);
        if (name.Suffix.Length > 0) nodes.AddRange([new Leaf(separator), new Leaf(name.Suffix)]);

        void AddBehind(string text, Look look)
        {
            if (text.Length == 0) return;
            nodes.Add(new Leaf(nodes.Count == start ? separator : " "));
            Add(nodes, text, look);
        }
    }

    /// <summary>A part that has its affixes to itself.</summary>
    private void AddAlone(List<Node> nodes, string text, Look look)
    {
        var start = nodes.Count;
        Add(nodes, text, look);
        if (nodes.Count > start) Affix(nodes, start, look);
    }

    private void Add(List<Node> nodes, string text, Look look)
    {
        if (text.Length == 0) return;
        var part = RichText.Parse(text.Trim());
        TextCaser.Apply(part, look.Case, context.Locale.Language);
        if (look.Format.IsPlain) nodes.AddRange(part);
        else nodes.Add(new Span { Children = part, Format = look.Format });
    }

    /// <summary>A particle before what it belongs to, with the space it needs: "van Gogh" but "d’Orsay".</summary>
    private void AddParticle(List<Node> nodes, string text, Look look)
    {
        Add(nodes, text, look);
        if (text is [.., not ('\'' or '’' or '-' or 'ʻ' or '‐')]) nodes.Add(new Leaf(" "));
    }

    private static void Affix(List<Node> nodes, int start, Look look)
    {
        if (look.Prefix.Length > 0) nodes.Insert(start, new Leaf(look.Prefix));
        if (look.Suffix.Length > 0) nodes.Add(new Leaf(look.Suffix));
    }
}
