using CsCheck;
using FactBot.Domain.Commands;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Tests.Commands;

public class CommandParserTests
{
    [Theory]
    [InlineData("list of countries that bought Pegasus?")]
    [InlineData("show me what Bennett said")]
    [InlineData("help desk jobs at NSO?")]
    [InlineData("sources for the 41 % figure")]
    [InlineData("history of NSO Group")]
    [InlineData("export restrictions of Israel?")]
    [InlineData("export controls as policy")]
    [InlineData("cite the law on arms exports")]
    [InlineData("edit wars on Wikipedia?")]
    [InlineData("add up all arms sales: how much?")]
    [InlineData("add up all arms sales?")]
    [InlineData("show 12 facts about Pegasus")]
    [InlineData("lists of targets")]
    [InlineData("last elections in Israel")]
    [InlineData("Lisa")]
    [InlineData("sow F-12 in the field and see what grows?")]
    [InlineData("and quote him on NSO?")]
    [InlineData("What share goes to Israel?")]
    [InlineData("by:\"Naftali Bennett\" kind:figure since:2021")]
    [InlineData("who")]
    [InlineData("12")]
    public void Takes_everything_else_for_a_question(string text) => Assert.Equal(new Command.Ask(text), Parse(text));

    [Theory]
    [InlineData("ask who said 41 %?", "Ask: who said 41 %?")]
    [InlineData("show F-12", "Show: F-12")]
    [InlineData("SHOW f12, #F-13 and F 14", "Show: F-12 F-13 F-14")]
    [InlineData("show F‑12?", "Show: F-12")]
    [InlineData("F-12", "Show: F-12")]
    [InlineData("`show F-12`", "Show: F-12")]
    [InlineData("```\nshow F-12\n```", "Show: F-12")]
    [InlineData("/show F-12", "Show: F-12")]
    [InlineData("montrer F-12", "Show: F-12")]
    [InlineData("history F-3", "History: F-3")]
    [InlineData("sources F-3", "Sources: F-3")]
    [InlineData("cite F-12", "Cite: F-12 as ")]
    [InlineData("cite F-12 as chicago", "Cite: F-12 as chicago")]
    [InlineData("cite F-12, F-13 as \"APA 7th\"", "Cite: F-12 F-13 as APA 7th")]
    [InlineData("citer F-12 en APA", "Cite: F-12 as APA")]
    [InlineData("list", "Lists")]
    [InlineData("lists", "Lists")]
    [InlineData("list pegasus", "ShowList: pegasus")]
    [InlineData("list \"my story\"", "ShowList: my story")]
    [InlineData("list « mon sujet »", "ShowList: mon sujet")]
    [InlineData("list pegasus add F-1, F-2", "AddToList: pegasus F-1 F-2")]
    [InlineData("list my long story add F-1", "AddToList: my long story F-1")]
    [InlineData("list \"my story\" remove F-3", "RemoveFromList: my story F-3")]
    [InlineData("add F-1 and F-2 to list pegasus", "AddToList: pegasus F-1 F-2")]
    [InlineData("add F-1 to \"my story\"", "AddToList: my story F-1")]
    [InlineData("export list pegasus as bibtex", "Export: list pegasus as bibtex")]
    [InlineData("export list my long story as csv", "Export: list my long story as csv")]
    [InlineData("export list \"known as csv\" as RIS", "Export: list known as csv as ris")]
    [InlineData("export F-1 F-2 as csv", "Export: F-1 F-2 as csv")]
    [InlineData("export F-1", "Export: F-1 as ")]
    [InlineData("export who said 41%? as markdown", "Export: question who said 41%? as markdown")]
    [InlineData("export everything as jsonl", "Export: everything as jsonl")]
    [InlineData("export tout en csl-json", "Export: everything as csl-json")]
    [InlineData("help", "Help: ")]
    [InlineData("?", "Help: ")]
    [InlineData("help export", "Help: export")]
    [InlineData("aide ajouter", "Help: add")]
    [InlineData("whoami", "WhoAmI")]
    [InlineData("Who am I?", "WhoAmI")]
    [InlineData("  ", "Nothing")]
    public void Reads_commands(string text, string command) => Assert.Equal(command, Described(Parse(text)));

    [Theory]
    [InlineData("shwo F-12", "show F-12")]
    [InlineData("exprot list x as csv", "export list x as csv")]
    [InlineData("histroy F-3", "history F-3")]
    [InlineData("hsitory F-3", "history F-3")]
    [InlineData("sow F-12", "show F-12")]
    [InlineData("hlep", "help")]
    [InlineData("edti F-12 by: X", "edit F-12 by: X")]
    [InlineData("ad quote \"no\" by: X", "add quote \"no\" by: X")]
    [InlineData("lsit \"my story\" add F-1", "list \"my story\" add F-1")]
    [InlineData("show 12", "show F-12")]
    [InlineData("history 3", "history F-3")]
    [InlineData("edit 12 by: X", "edit F-12 by: X")]
    [InlineData("cite 12, 13", "cite F-12, F-13")]
    [InlineData("cite F-12 chicago", "cite F-12 as chicago")]
    [InlineData("list pegasus add 12", "list pegasus add F-12")]
    [InlineData("export 1 2 as csv", "export F-1 F-2 as csv")]
    [InlineData("history F-1 F-2", "history F-1")]
    public void Asks_back_with_a_command_that_works(string text, string example)
    {
        var unclear = Assert.IsType<Command.Unclear>(Parse(text));
        Assert.Equal(example, unclear.Fault.Example);
        Assert.IsNotType<Command.Unclear>(Parse(unclear.Fault.Example));
    }

    [Theory]
    [InlineData("show")]
    [InlineData("history")]
    [InlineData("cite")]
    [InlineData("edit")]
    [InlineData("export")]
    [InlineData("ask")]
    [InlineData("list pegasus add")]
    [InlineData("edit F-12 the title is wrong")]
    public void Says_what_is_missing_with_an_example_that_works(string text)
    {
        var unclear = Assert.IsType<Command.Unclear>(Parse(text));
        Assert.IsNotType<Command.Unclear>(Parse(unclear.Fault.Example));
        Assert.IsNotType<Command.Ask>(unclear.Fault.Example.StartsWith("ask", StringComparison.Ordinal) ? new Command.Nothing() : Parse(unclear.Fault.Example));
    }

    [Fact]
    public void Adds_with_or_without_words_and_kind()
    {
        Assert.Equal((null, false), Added("add"));
        Assert.Equal((FactKind.Quote, false), Added("add quote \"no\" by: X"));
        Assert.Equal((FactKind.Figure, true), Added("add anyway figure 41 %"));
        Assert.Equal((FactKind.Quote, false), Added("ajouter citation « non » par : X"));
        Assert.Equal((null, false), Added("add \"no\""));
        Assert.Equal((null, false), Added("add Bennett said no."));
    }

    [Theory]
    [InlineData("edit F-12 by: X, title: Y because the name was misspelt", "By=X|Title=Y", "the name was misspelt")]
    [InlineData("edit F-12 title: Y parce que c'était faux", "Title=Y", "c'était faux")]
    [InlineData("edit F-12 because \"typo\"", "", "typo")]
    [InlineData("edit F-12", "", null)]
    [InlineData("edit F-12 words: \"He left because of rain\" because typo", "Words=He left because of rain", "typo")]
    [InlineData("edit F-12 [2] page: 14", "[1]Locator=14", null)]
    [InlineData("edit F-12 page: 14 [2] para: 3 excerpt: x", "[0]Locator=14|[1]Locator=paragraph 3|[1]Excerpt=x", null)]
    [InlineData("edit F-12 source: New source url: https://example.org/x", "[0]Source=New source|[0]Url=https://example.org/x", null)]
    [InlineData("edit F-12 add source: X url: https://example.org/x add source: Z", "[-1]Source=X|[-1]Url=https://example.org/x|[-2]Source=Z", null)]
    [InlineData("edit F-12 title:", "Title=", null)]
    [InlineData("modifier F-12 titre : Premier ministre", "Title=Premier ministre", null)]
    public void Reads_edits(string text, string changes, string? why)
    {
        var edit = Assert.IsType<Command.Edit>(Parse(text));
        Assert.Equal(
            (new FactId(12), changes, why),
            (edit.Id, string.Join('|', edit.Changes.Select(change => (change.Citation is { } n ? $"[{n}]" : "") + $"{change.Field}={change.Text}")), edit.Why));
    }

    [Fact]
    public void Takes_the_fields_of_a_form()
    {
        var form = FactDraft.Empty.With(Field.Words, "no");
        var add = Assert.IsType<Command.Add>(CommandParserTestsHelp.Parse("add anyway quote", form));
        Assert.Equal((FactKind.Quote, "no", true), (add.Draft.Kind, add.Draft[Field.Words], add.Anyway));
        var edit = Assert.IsType<Command.Edit>(CommandParserTestsHelp.Parse("edit F-12 because typo", form));
        Assert.Equal((new FactId(12), "typo", form), (edit.Id, edit.Why, edit.Form));
    }

    [Fact]
    public void Never_throws() => Gen.OneOf(Hostile.Text, Hostile.Mutated(RandomFacts.Draft.Select(DraftText.Write))).Sample(text => Parse(text) is not null, iter: 40_000);

    private static Command Parse(string text) => CommandParserTestsHelp.Parse(text);

    private static (FactKind?, bool) Added(string text) => Assert.IsType<Command.Add>(Parse(text)) is var add ? (add.Draft.Kind, add.Anyway) : default;

    private static string Described(Command command) => command switch
    {
        Command.Ask ask => "Ask: " + ask.Text,
        Command.Show show => "Show: " + string.Join(' ', show.Ids),
        Command.History history => $"History: {history.Id}",
        Command.Sources sources => $"Sources: {sources.Id}",
        Command.Cite cite => $"Cite: {string.Join(' ', cite.Ids)} as {cite.Style}",
        Command.ShowList list => "ShowList: " + list.Name,
        Command.AddToList list => $"AddToList: {list.Name} {string.Join(' ', list.Ids)}",
        Command.RemoveFromList list => $"RemoveFromList: {list.Name} {string.Join(' ', list.Ids)}",
        Command.Export export => $"Export: {Described(export.Scope)} as {export.Format}",
        Command.Help help => "Help: " + help.Topic,
        _ => command.GetType().Name,
    };

    private static string Described(ExportScope scope) => scope switch
    {
        ExportScope.List list => "list " + list.Name,
        ExportScope.Facts facts => string.Join(' ', facts.Ids),
        ExportScope.Question question => "question " + question.Text,
        _ => "everything",
    };
}
