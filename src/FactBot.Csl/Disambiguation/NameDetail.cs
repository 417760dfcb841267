using System.Collections.Immutable;

namespace FactBot.Csl.Disambiguation;

/// <summary>How much of a given name is shown.</summary>
internal enum GivenLevel { AsStyled, Initials, Full }

/// <summary>Names of one item that are shown more fully than the style does by itself; immutable, so states can be tried.</summary>
internal sealed record NameDetail(
    ImmutableDictionary<string, int> Shown,
    ImmutableDictionary<(string Variable, int Index), GivenLevel> Given)
{
    public static readonly NameDetail None = new(
        ImmutableDictionary<string, int>.Empty, ImmutableDictionary<(string, int), GivenLevel>.Empty);

    public int ShownOf(string variable) => Shown.GetValueOrDefault(variable);

    public GivenLevel GivenOf(string variable, int index) => Given.GetValueOrDefault((variable, index));

    public NameDetail WithShown(string variable, int count) => this with { Shown = Shown.SetItem(variable, count) };

    public NameDetail WithGiven(string variable, int index, GivenLevel level) => this with { Given = Given.SetItem((variable, index), level) };
}
