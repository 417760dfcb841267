using CsCheck;
using FactBot.Domain.Commands;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Tests.Drafts;

public class DraftParserTests
{
    [Theory]
    [InlineData("\"no more\"", "no more")]
    [InlineData("“no more”", "no more")]
    [InlineData("„no more“", "no more")]
    [InlineData("„no more”", "no more")]
    [InlineData("«no more»", "no more")]
    [InlineData("« no more »", "no more")]
    [InlineData("«\u00a0no more\u00a0»", "no more")]
    [InlineData("«\u202fno more\u202f»", "no more")]
    [InlineData("«  no more »", "  no more ")]
    [InlineData("« no more»", " no more")]
    [InlineData("‹no more›", "no more")]
    [InlineData("»no more«", "no more")]
    [InlineData("'I don't know'", "I don't know")]
    [InlineData("‘I don’t know’", "I don’t know")]
    [InlineData("‘the boys’ coats’", "the boys’ coats")]
    [InlineData("\" no more \"", " no more ")]
    [InlineData("\"two\nlines\"", "two\nlines")]
    [InlineData("\"e\u0301te\u0301\u00a0\u2026\"", "e\u0301te\u0301\u00a0\u2026")]
    [InlineData("\"He said \"no\" to me\"", "He said \"no\" to me")]
    [InlineData("“He said “no” to me”", "He said “no” to me")]
    [InlineData("“He said \"no\" to me”", "He said \"no\" to me")]
    [InlineData("\"He said: by: nobody\"", "He said: by: nobody")]
    [InlineData("\"He asked:\"", "He asked:")]
    [InlineData("\"no\".", "no")]
    [InlineData("\"Banning it,\" he said, \"would not help\"", "\"Banning it,\" he said, \"would not help\"")]
    [InlineData("\"no more", "\"no more")]
    [InlineData("\"He said \"no", "\"He said \"no")]
    [InlineData("  no more  ", "no more")]
    [InlineData("\"\"\"\nall “of” \"them\" «»\n\"\"\"", "all “of” \"them\" «»")]
    [InlineData("לא עוד", "לא עוד")]
    public void Takes_the_words_letter_for_letter(string typed, string words)
    {
        var draft = DraftParser.Parse($"quote {typed}\nby: Naftali Bennett\nsource: \"The Paper\"");
        Assert.Equal((FactKind.Quote, words, "Naftali Bennett", "The Paper"), (draft.Kind, draft[Field.Words], draft[Field.By], draft[Field.Source, 0]));
    }

    [Fact]
    public void Reads_fields_in_any_order_on_one_line()
    {
        var draft = DraftParser.Parse("figure source: The Pegasus case in: L'Express 41 % of investment, by: Naftali Bennett, role: Prime Minister as of: 2020 published: 24 July 2021 url: https://example.org/p?a=b:c tags: nso, pegasus");
        Assert.Equal("L'Express 41 % of investment", draft[Field.Container, 0]);
        Assert.Equal(
            ("Naftali Bennett", "Prime Minister", "2020", "24 July 2021", "https://example.org/p?a=b:c", "nso, pegasus"),
            (draft[Field.By], draft[Field.Title], draft[Field.AsOf], draft[Field.Published, 0], draft[Field.Url, 0], draft[Field.Tags]));
    }

    [Fact]
    public void Reads_French_labels_with_their_spaces()
    {
        var draft = DraftParser.Parse("citation « NSO n'aurait pas pu » par\u00a0: Gabi Siboni dit le : 24 juillet 2021 source : L'affaire Pegasus dans : L'Express publié le : 24 juillet 2021 mots-clés : nso");
        Assert.Equal(
            (FactKind.Quote, "NSO n'aurait pas pu", "Gabi Siboni", "24 juillet 2021", "L'affaire Pegasus", "L'Express", "24 juillet 2021", "nso"),
            (draft.Kind, draft[Field.Words], draft[Field.By], draft[Field.SaidOn], draft[Field.Source, 0], draft[Field.Container, 0], draft[Field.Published, 0], draft[Field.Tags]));
    }

    [Theory]
    [InlineData("claim He said no: never again source: X", "He said no: never again")]
    [InlineData("claim The ratio was 3:1 at 12:30 source: X", "The ratio was 3:1 at 12:30")]
    [InlineData("claim Goodbye: a story source: X", "Goodbye: a story")]
    [InlineData("claim see https://a.example/by:x for more source: X", "see https://a.example/by:x for more")]
    [InlineData("claim: 41 firms (source: X)", "41 firms")]
    [InlineData("claim 41 firms (source: X).", "41 firms.")]
    public void Splits_only_at_labels(string typed, string words)
    {
        var draft = DraftParser.Parse(typed);
        Assert.Equal((words, "X"), (draft[Field.Words], draft[Field.Source, 0]));
    }

    [Fact]
    public void A_quoted_value_holds_anything()
    {
        var draft = DraftParser.Parse("claim x source: \"Who is: by: whom\" excerpt: « la source : rien » by: 'The by: line'");
        Assert.Equal(("Who is: by: whom", "la source : rien", "The by: line"), (draft[Field.Source, 0], draft[Field.Excerpt, 0], draft[Field.By]));
    }

    [Fact]
    public void A_second_source_starts_a_further_citation()
    {
        var draft = DraftParser.Parse("claim x page: 3 source: A url: https://a.example source: B para: 4 excerpt: said so");
        Assert.Equal(2, draft.Citations.Length);
        Assert.Equal(("3", "A", "https://a.example"), (draft[Field.Locator, 0], draft[Field.Source, 0], draft[Field.Url, 0]));
        Assert.Equal(("paragraph 4", "B", "said so"), (draft[Field.Locator, 1], draft[Field.Source, 1], draft[Field.Excerpt, 1]));
    }

    [Theory]
    [InlineData("quote \"no\" — Naftali Bennett", "Naftali Bennett", null, null)]
    [InlineData("quote “no” - Naftali Bennett, Prime Minister", "Naftali Bennett", "Prime Minister", null)]
    [InlineData("quote « no »\n— Naftali Bennett https://example.org/x", "Naftali Bennett", null, "https://example.org/x")]
    [InlineData("quote \"no\" <https://example.org/x|example.org>", null, null, "https://example.org/x")]
    [InlineData("quote no (https://example.org/x)", null, null, "https://example.org/x")]
    [InlineData("quote no by: Naftali Bennett https://example.org/x", "Naftali Bennett", null, "https://example.org/x")]
    [InlineData("quote no by: B source: https://example.org/x", "B", null, "https://example.org/x")]
    [InlineData("quote no source: L'Express https://example.org/x", null, null, "https://example.org/x")]
    public void Understands_a_dash_and_a_bare_address(string typed, string? by, string? title, string? url)
    {
        var draft = DraftParser.Parse(typed);
        Assert.Equal(("no", by, title, url), (draft[Field.Words], draft[Field.By], draft[Field.Title], draft[Field.Url, 0]));
    }

    [Theory]
    [InlineData("figure 41 % of investment went to Israel in 2020", "41 %", null)]
    [InlineData("figure \"more than €3.4 million was paid\"", "€3.4 million", "over")]
    [InlineData("figure 41 % of 20 firms", null, null)]
    [InlineData("figure One in five firms", null, null)]
    [InlineData("figure 41 % of firms value:", null, null)]
    [InlineData("figure 41 % of 20 firms value: 41 %", "41 %", null)]
    [InlineData("claim 41 % of firms", null, null)]
    public void Takes_a_figures_value_from_its_words_when_only_one_can_be_meant(string typed, string? value, string? qualifier)
    {
        var draft = DraftParser.Parse(typed);
        Assert.Equal((value, qualifier), (draft[Field.Value], draft[Field.Qualifier]));
    }

    [Theory]
    [InlineData("primary: yes", Field.CitationRole, "primary")]
    [InlineData("primary: no", Field.CitationRole, "secondary")]
    [InlineData("supports: no", Field.Stance, "disputes")]
    [InlineData("time: 00:12:30", Field.Locator, "00:12:30")]
    [InlineData("chapter: 4", Field.Locator, "chapter 4")]
    [InlineData("para: para 4", Field.Locator, "para 4")]
    [InlineData("type: press release", Field.SourceType, "press release")]
    public void Knows_labels_that_say_part_of_the_value(string typed, Field field, string value) =>
        Assert.Equal(value, DraftParser.Parse("claim x source: y " + typed)[field, 0]);

    [Fact]
    public void Reads_back_every_draft_it_writes() => RandomFacts.Draft.Sample(
        draft => CommandParserTestsHelp.Parse(DraftText.Write(draft)) is Command.Add add && RandomFacts.Described(add.Draft) == RandomFacts.Described(draft),
        iter: 25_000,
        print: draft => DraftText.Write(draft) + "\n====\n" + RandomFacts.Described(draft));

    [Fact]
    public void Never_throws() => Gen.OneOf(Hostile.Text, Hostile.Mutated(RandomFacts.Draft.Select(DraftText.Write))).Sample(
        text => DraftParser.Parse(text) is { } draft && draft.Fields.Values.Concat(draft.Citations.SelectMany(citation => citation.Values)).All(value => !string.IsNullOrWhiteSpace(value)),
        iter: 25_000);
}
