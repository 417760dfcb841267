using System.Collections.Immutable;

namespace FactBot.Csl.Names;

/// <summary>A name list as it was printed: what disambiguation may still add.</summary>
/// <param name="Variable">The name variable.</param>
/// <param name="Names">All its names.</param>
/// <param name="Shown">How many of them were printed.</param>
/// <param name="IsShort">Printed by family name only.</param>
/// <param name="HasInitials">The style turns given names into initials.</param>
internal sealed record NameUse(string Variable, ImmutableArray<CslName> Names, int Shown, bool IsShort, bool HasInitials);
