namespace FactBot.Csl;

/// <summary>One name of a name variable: a person in parts, or a body or pseudonym as one literal.</summary>
public sealed record CslName
{
    /// <summary>Family name without particles and suffix.</summary>
    public string Family { get; init; } = "";

    /// <summary>Given names, in full or as initials.</summary>
    public string Given { get; init; } = "";

    /// <summary>A particle that stays with the bare family name, as "van" in "van Gogh".</summary>
    public string NonDroppingParticle { get; init; } = "";

    /// <summary>A particle that is left out with the bare family name, as "von" in "von Humboldt".</summary>
    public string DroppingParticle { get; init; } = "";

    /// <summary>"Jr.", "III" and the like.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>A comma is written before the suffix.</summary>
    public bool CommaBeforeSuffix { get; init; }

    /// <summary>The whole name as one text: an institution, a handle, a group.</summary>
    public string Literal { get; init; } = "";

    /// <summary>The parts stand as given: no particle is looked for in them.</summary>
    public bool PartsAreFinal { get; init; }

    /// <summary>The family name comes first in every form, whatever the script.</summary>
    public bool FamilyFirst { get; init; }

    /// <summary>The name has no parts.</summary>
    public bool IsLiteral => Literal.Length > 0;

    /// <summary>Nothing in it can be printed.</summary>
    public bool IsEmpty => Literal.Length == 0 && Family.Length == 0 && Given.Length == 0
        && NonDroppingParticle.Length == 0 && DroppingParticle.Length == 0;
}
