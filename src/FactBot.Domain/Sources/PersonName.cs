namespace FactBot.Domain.Sources;

/// <summary>
/// A name as CSL-JSON has it: family and given, or one literal for an institution
/// (CSL 1.0.2, "name variables").
/// </summary>
public sealed record PersonName
{
    /// <summary>Family name.</summary>
    public string? Family { get; init; }

    /// <summary>Given names.</summary>
    public string? Given { get; init; }

    /// <summary>The name of an institution, or a name not to be taken apart.</summary>
    public string? Literal { get; init; }

    /// <summary>Particle that goes with the family name when sorting ("de" in "de La Fontaine").</summary>
    public string? DroppingParticle { get; init; }

    /// <summary>Particle that belongs to the family name ("van" in "van Gogh").</summary>
    public string? NonDroppingParticle { get; init; }

    /// <summary>Jr, III.</summary>
    public string? Suffix { get; init; }

    /// <summary>The name in reading order: "Ursula von der Leyen".</summary>
    public string Display => Literal ?? Joined(Given, DroppingParticle, NonDroppingParticle, Family, Suffix);

    /// <summary>The name as lists sort it: "Bennett, Naftali".</summary>
    public string Inverted => Literal
        ?? (Given is null && Suffix is null
            ? Joined(NonDroppingParticle, Family)
            : string.Join(", ", new[] { Joined(NonDroppingParticle, Family), Joined(Given, DroppingParticle), Suffix }
                .Where(part => !string.IsNullOrEmpty(part))));

    /// <summary>
    /// Reads "Bennett, Naftali" as family and given; anything else stays one literal, because only a
    /// person can tell a surname from an institution.
    /// </summary>
    public static PersonName Read(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma < text.Length - 1
            ? new PersonName { Family = text[..comma].Trim(), Given = text[(comma + 1)..].Trim() }
            : new PersonName { Literal = text.Trim() };
    }

    private static string Joined(params string?[] parts) =>
        string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
}
