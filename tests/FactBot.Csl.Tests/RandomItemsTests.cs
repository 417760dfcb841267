using System.Collections.Immutable;
using CsCheck;

namespace FactBot.Csl.Tests;

public class RandomItemsTests
{
    private static readonly CslStyle Style = Sheet.Style(
        """
        <group delimiter=", ">
          <names variable="author"><name form="short" and="text" initialize-with=". "/><et-al font-style="italic"/><substitute><names variable="editor"/><text variable="title"/></substitute></names>
          <text variable="title" quotes="true"/>
          <text variable="container-title" font-style="italic" text-case="title"/>
          <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
          <number variable="edition" form="ordinal"/>
          <date variable="issued" form="text"/>
          <text variable="URL"/>
        </group>
        """,
        "disambiguate-add-givenname=\"true\" disambiguate-add-names=\"true\" disambiguate-add-year-suffix=\"true\" collapse=\"year-suffix-ranged\" et-al-min=\"3\" et-al-use-first=\"1\"",
        "prefix=\"(\" suffix=\")\" delimiter=\"; \"",
        sort: "<sort><key variable=\"author\"/><key variable=\"issued\"/></sort>",
        bibliography: "<bibliography subsequent-author-substitute=\"---\"><sort><key variable=\"title\"/></sort><layout suffix=\".\"><names variable=\"author\"/><text variable=\"title\" prefix=\" \"/><date variable=\"issued\" form=\"numeric\" prefix=\" \"/></layout></bibliography>");

    private static readonly string[] Awkward = ["Doe", "doe", "van Gogh", "<i>Roads</i>", "12-15", "1", ""];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char, 0, 12],
        Gen.String[Gen.Char["<>/ib\"'“”‘’.,;:!?-– 0123456789aZé中"], 0, 30],
        Gen.Int[0, 6].Select(index => Awkward[index]));

    private static readonly Gen<CslName> Name = Gen.Select(Text, Text, Text, Text, Gen.Bool, (family, given, particle, literal, isLiteral) => isLiteral
        ? new CslName { Literal = literal }
        : new CslName { Family = family, Given = given, NonDroppingParticle = particle });

    private static readonly Gen<CslDate> Date = Gen.Select(Gen.Int, Gen.Int[0, 14], Gen.Int[-1, 33], Gen.Bool, (year, month, day, range) => new CslDate
    {
        Start = new CslDateParts(year, month, day, month % 6),
        End = range ? new CslDateParts(year / 2, day, month) : null,
    });

    private static readonly Gen<CslItem> Item = Gen.Select(Text.Array[7], Name.Array[0, 5], Date, Gen.Int[0, 4], (texts, names, date, shape) => new CslItem
    {
        Id = "set later",
        Type = shape == 0 ? "book" : "article-newspaper",
        Texts = new[] { "title", "container-title", "page", "edition", "URL", "language", "locator" }
            .Zip(texts).Where(pair => pair.Second.Length > 0).ToImmutableDictionary(pair => pair.First, pair => pair.Second),
        Names = shape > 1 ? ImmutableDictionary<string, ImmutableArray<CslName>>.Empty.Add("author", [.. names]) : ImmutableDictionary<string, ImmutableArray<CslName>>.Empty,
        Dates = shape > 2 ? ImmutableDictionary<string, CslDate>.Empty.Add("issued", date) : ImmutableDictionary<string, CslDate>.Empty,
    });

    [Fact]
    public void Any_items_can_be_formatted() => Item.Array[1, 8].Sample(items =>
    {
        var numbered = items.Select((item, index) => item with { Id = $"i{index}" }).ToList();
        var processor = new CslProcessor(Style, numbered);
        var citations = numbered.Select(item => new CslCitation([new CslCite(item.Id) { Locator = item.Text("page") }])).Append(CslCitation.Of(numbered.Select(item => item.Id))).ToList();
        var written = processor.Cite(citations, TestContext.Current.CancellationToken);
        Assert.Equal(citations.Count, written.Length);
        Assert.All(written, citation => CslHtml.Write(citation));
        var list = processor.Bibliography(TestContext.Current.CancellationToken);
        Assert.Equal(numbered.Count, list.Entries.Length + list.LeftOut.Length);
    }, iter: 3000);

    [Fact]
    public void What_a_field_says_is_in_the_runs() => Gen.String[Gen.Char["abcdefXYZ0123456789 <>&éß中"], 1, 40].Sample(title =>
    {
        var item = new CslItem { Id = "a", Texts = ImmutableDictionary<string, string>.Empty.Add("title", title) };
        var runs = new CslProcessor(Sheet.Style("<text variable=\"title\"/>"), [item]).Cite([CslCitation.Of("a")], TestContext.Current.CancellationToken)[0].Runs;
        Assert.Equal(title, string.Concat(runs.Select(run => run.Text)));
    });

    [Fact]
    public void The_order_of_entries_does_not_depend_on_the_order_given() => Gen.Int[0, 40].Array[2, 20].Sample(years =>
    {
        var items = years.Distinct().Select(year => Sheet.Book($"i{year}", "Doe", "J.", 1900 + year)).ToArray();
        var style = Sheet.List("<text variable=\"title\"/>", sort: "<sort><key variable=\"issued\"/></sort>");
        var forward = Sheet.Processor(style, items).Bibliography(TestContext.Current.CancellationToken).Entries.Select(entry => entry.ItemId);
        var backward = Sheet.Processor(style, items.Reverse()).Bibliography(TestContext.Current.CancellationToken).Entries.Select(entry => entry.ItemId);
        Assert.Equal(forward, backward);
    });
}
