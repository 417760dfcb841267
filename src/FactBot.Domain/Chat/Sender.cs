using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Chat;

/// <summary>What somebody may do, least first.</summary>
public enum Role
{
    /// <summary>May ask and read.</summary>
    Reader,

    /// <summary>May also add and edit.</summary>
    Contributor,

    /// <summary>May also see what is protected, and decide.</summary>
    Editor,

    /// <summary>May also set the house up.</summary>
    Admin,
}

/// <summary>Who writes a message.</summary>
public sealed record Sender
{
    /// <summary>The channel's id of the person.</summary>
    public required string Id { get; init; }

    /// <summary>The name the channel shows.</summary>
    public required string Name { get; init; }

    /// <summary>What the person may do.</summary>
    public Role Role { get; init; } = Role.Contributor;

    /// <summary>The desks the person belongs to.</summary>
    public ImmutableArray<string> Desks { get; init; } = [];

    /// <summary>The person as records name them.</summary>
    public Member Member => new(Id, Name);

    /// <summary>
    /// Whether a fact may be shown to this person: who entered or owns it always may; otherwise the audience
    /// must include them, and what is embargoed or not on the record is for editors.
    /// </summary>
    public bool MaySee(Fact fact, DateTimeOffset now)
    {
        if (fact.Care.EnteredBy.Id == Id || fact.Care.Owner == Id)
        {
            return true;
        }

        var protection = fact.Protection;
        var isInAudience = protection.Audience.Kind switch
        {
            AudienceKind.Newsroom => true,
            AudienceKind.Desk => protection.Audience.Names.Intersect(Desks, StringComparer.OrdinalIgnoreCase).Any(),
            _ => protection.Audience.Names.Contains(Id),
        };
        var isGuarded = protection.GroundRules != GroundRules.OnRecord || protection.IsEmbargoed(now) || fact.Lifecycle.State == LifecycleState.Draft;
        return isInAudience && (!isGuarded || Role >= Role.Editor);
    }
}
