using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Tests.Drafts;

public class FieldCatalogTests
{
    [Fact]
    public void Knows_every_field_once() =>
        Assert.Equal(Enum.GetValues<Field>().Order(), FieldCatalog.All.Select(info => info.Field).Order());

    [Fact]
    public void Every_label_and_alias_is_read_as_its_field()
    {
        foreach (var (info, label) in FieldCatalog.All.SelectMany(info => info.Aliases.Prepend(info.Label).Select(label => (info, label))))
        {
            var draft = DraftParser.Parse($"claim\n{label.ToUpperInvariant()}: some value");
            Assert.Equal((label, "some value"), (label, info.IsCitation ? draft[info.Field, 0] : draft[info.Field] ?? ""));
        }
    }

    [Fact]
    public void A_quote_asks_for_its_speaker_and_a_figure_for_its_value()
    {
        Assert.Equal([Field.Words, Field.By], Required(FactKind.Quote));
        Assert.Equal([Field.Words, Field.Value], Required(FactKind.Figure));
        Assert.Equal([Field.Words], Required(FactKind.Claim));
    }

    [Fact]
    public void Only_a_figure_is_asked_for_a_unit()
    {
        Assert.DoesNotContain(FieldCatalog.FormFor(FactKind.Claim), field => field.Field == Field.Unit);
        Assert.Contains(FieldCatalog.FormFor(FactKind.Figure), field => field.Field == Field.Unit);
    }

    private static IEnumerable<Field> Required(FactKind kind) => FieldCatalog.FormFor(kind).Where(field => field.IsRequired).Select(field => field.Field).Order();
}
