using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Names;

/// <summary>The options of each names element with everything inherited, worked out once per area.</summary>
internal sealed class NameOptionsCache
{
    private readonly Dictionary<NamesElement, NameOptions> citation = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<NamesElement, NameOptions> bibliography = new(ReferenceEqualityComparer.Instance);

    public NameOptions Of(RenderContext context, NamesElement element)
    {
        var known = context.Area == Area.Citation ? citation : bibliography;
        if (known.TryGetValue(element, out var options)) return options;
        return known[element] = element.Options.Over(context.Section.Names).Over(context.Style.Names);
    }
}
