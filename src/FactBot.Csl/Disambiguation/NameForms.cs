using FactBot.Csl.Names;

namespace FactBot.Csl.Disambiguation;

/// <summary>A name as it reads at each level of detail, for comparison only.</summary>
internal static class NameForms
{
    /// <summary>The levels a printed name can still be raised to, lowest first.</summary>
    public static IEnumerable<GivenLevel> Levels(NameUse use, bool initialsOnly)
    {
        if (use.IsShort && use.HasInitials) yield return GivenLevel.Initials;
        if (initialsOnly) yield break;
        if (use.IsShort || use.HasInitials) yield return GivenLevel.Full;
    }

    public static string Family(CslName name) => name.IsLiteral ? name.Literal : $"{name.NonDroppingParticle} {name.Family}";

    public static string At(CslName name, GivenLevel level, NameUse use)
    {
        if (name.IsLiteral) return name.Literal;
        var initials = level == GivenLevel.Initials || (level == GivenLevel.AsStyled && use.HasInitials);
        if (level == GivenLevel.AsStyled && use.IsShort) return Family(name);
        var given = initials ? Initials.Of(name.Given, ".", true) : name.Given;
        return $"{given} {name.DroppingParticle} {Family(name)} {name.Suffix}".Replace(" ", "", StringComparison.Ordinal);
    }
}
