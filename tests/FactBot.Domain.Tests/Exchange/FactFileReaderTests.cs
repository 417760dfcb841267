using CsCheck;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Exchange;

public class FactFileReaderTests
{
    private const string Good = """{"kind":"claim","statement":"s","citations":[{"source":{"title":"T"}}]}""";

    [Fact]
    public void A_bad_line_never_stops_the_rest()
    {
        var lines = Exported.Read($"\uFEFF{Good}\r\n\n{{\n{Good}", FactFileFormat.JsonLines);

        Assert.Equal([(1, true), (3, false), (4, true)], lines.Select(line => (line.LineNumber, line.Result is ReadFact.Read)));
    }

    [Theory]
    [InlineData(FactFileFormat.JsonLines, Good)]
    [InlineData(FactFileFormat.Csv, "claim,s,T")]
    public void A_line_over_one_mebibyte_is_refused_and_the_next_one_read(FactFileFormat format, string good)
    {
        var header = format == FactFileFormat.Csv ? "kind,statement,source\n" : "\n";
        var lines = Exported.Read(header + new string('x', FactFileReader.RecordLimit + 1) + "\n" + good, format);

        Assert.Equal("the line is longer than 1 MiB (1,048,576 characters), which no fact is", Exported.Reason(lines[0].Result));
        Assert.Equal((3, "s"), (lines[1].LineNumber, Exported.Fact(lines[1].Result).Wording.Text));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Reads_tables_however_their_cells_are_separated(char separator)
    {
        var table = "Kind|QUOTE|Speaker|Date Published|Source_Title|Link|mood\nquote|\"No,\r\n\"\"never\"\"; \"|Daniel Cohen|2021-07|T|https://example.org/|calm\n";
        var line = Assert.Single(Exported.Read(table.Replace('|', separator), FactFileFormat.Csv));

        var read = Assert.IsType<ReadFact.Read>(line.Result);
        Assert.Equal((2, "No,\r\n\"never\"; ", "Daniel Cohen"), (line.LineNumber, read.Fact.Wording.Text, read.Fact.Attribution.Speaker?.Name));
        Assert.Equal(("2021-07", "https://example.org/"), (read.Fact.Citations[0].Source.Issued.ToString(), read.Fact.Citations[0].Source.Url));
        Assert.Equal(["column “mood” is not known and is not read"], read.Warnings);
    }

    [Fact]
    public void Rows_of_one_fact_that_follow_each_other_are_its_citations()
    {
        var lines = Exported.Read("external id,kind,statement,source\na,claim,s,One\na,claim,s,Two\n,claim,s,Three\n,claim,s,Four\n", FactFileFormat.Csv);

        Assert.Equal([2, 1, 1], lines.Select(line => Exported.Fact(line.Result).Citations.Length));
        Assert.Equal([2, 4, 5], lines.Select(line => line.LineNumber));
    }

    [Theory]
    [InlineData("claim,\"open,T\nclaim,s,T\n", "a quotation mark is opened and never closed")]
    [InlineData("claim,\"s\"x,T\nclaim,s,T\n", "there is text after a closing quotation mark; write a quotation mark inside a quoted cell twice")]
    [InlineData("claim,s,T,more\nclaim,s,T\n", "the row has more cells than the first line has names; a cell with a comma needs quotation marks around it")]
    [InlineData("rumour,s,T\nclaim,s,T\n", "kind must be claim, quote or figure")]
    public void A_bad_row_never_stops_the_rest(string rows, string reason)
    {
        var lines = Exported.Read("kind,statement,source\n" + rows, FactFileFormat.Csv);

        Assert.Equal((2, reason), (lines[0].LineNumber, Exported.Reason(lines[0].Result)));
        Assert.Equal((3, "s"), (lines[1].LineNumber, Exported.Fact(lines[1].Result).Wording.Text));
    }

    [Fact]
    public void A_table_without_statements_is_refused_with_an_example() => Assert.Equal(
        "the first line must name the columns, and one of them must be statement, for example: kind,statement,by,source,container,url,excerpt",
        Exported.Reason(Assert.Single(Exported.Read("a,b\n1,2\n", FactFileFormat.Csv)).Result));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("'tis", "'tis")]
    [InlineData("@KSTV", "'@KSTV")]
    public void A_formula_is_defused_and_comes_back(string words, string cell)
    {
        var csv = Exported.As("csv", SampleFact.Claim(words));

        Assert.Contains("," + cell + ",", csv, StringComparison.Ordinal);
        Assert.Equal(words, Exported.Fact(Assert.Single(Exported.Read(csv, FactFileFormat.Csv)).Result).Wording.Text);
    }

    [Theory]
    [InlineData("facts.csv", "{", FactFileFormat.Csv)]
    [InlineData("facts.JSONL", "kind", FactFileFormat.JsonLines)]
    [InlineData("facts.txt", "\uFEFF {\"kind\"", FactFileFormat.JsonLines)]
    [InlineData(null, "kind,statement", FactFileFormat.Csv)]
    public void Tells_a_format_by_name_or_beginning(string? name, string first, FactFileFormat format) =>
        Assert.Equal(format, FactFileFormats.Detect(name, first));

    [Theory]
    [InlineData(FactFileFormat.JsonLines, "jsonl")]
    [InlineData(FactFileFormat.Csv, "csv")]
    public void No_text_makes_a_reader_throw(FactFileFormat format, string name) =>
        Gen.Select(RandomFacts.Any, Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 3], Gen.Char).Array[1, 6]).Sample(
            (fact, mutations) =>
            {
                var text = mutations.Aggregate(Exported.As(name, fact), Mutated);
                Assert.All(Exported.Read(text, format), line => Assert.True(line.LineNumber > 0));
            },
            iter: 1_500);

    [Fact]
    public void A_hundred_thousand_random_lines_are_each_a_fact_or_a_sentence() =>
        Gen.OneOf(Gen.String[0, 30], Gen.Int[0, Good.Length - 1].Select(Gen.Char, (i, c) => Good[..i] + c + Good[(i + 1)..])).Array[100].Sample(
            lines => Assert.All(lines, line => Assert.True(FactJsonReader.Read(line, Exported.Context) is ReadFact.Read or ReadFact.Unreadable { Reason.Length: > 10 })),
            iter: 1000);

    private static string Mutated(string text, (int At, int How, char With) mutation)
    {
        var at = mutation.At % text.Length;
        return mutation.How switch
        {
            0 => text.Remove(at, 1) + " ",
            1 => text.Insert(at, mutation.With.ToString()),
            2 => text[..at] + "\"" + text[(at + 1)..],
            _ => text[..at] + text[(at / 2)..],
        };
    }
}
