using System.Collections.Immutable;
using FactBot.Domain.Drafts;

namespace FactBot.Domain.Chat;

/// <summary>Whether a reply holds something that not everybody may read.</summary>
internal static class Openness
{
    /// <summary>
    /// Handlers show everybody only open facts; what remains is what the sender has just entered, or is entering,
    /// with a protection of its own.
    /// </summary>
    internal static bool IsGuarded(Reply reply, DateTimeOffset now) => reply.Match(
        answer => answer.Facts.Any(shown => !shown.Fact.IsOpen(now)),
        _ => false,
        form => IsProtected(form.Draft) || form.Near.Any(shown => !shown.Fact.IsOpen(now)),
        _ => false,
        _ => false);

    private static bool IsProtected(FactDraft draft) => ProtectionFields.Any(field => draft[field] is not null);

    private static readonly ImmutableArray<Field> ProtectionFields = [Field.GroundRules, Field.Embargo, Field.VisibleTo, Field.Sensitivity];
}
