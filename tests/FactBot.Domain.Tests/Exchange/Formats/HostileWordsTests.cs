using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using FactBot.Domain.Citations;

namespace FactBot.Domain.Tests.Exchange.Formats;

public partial class HostileWordsTests
{
    private const int Runs = 1000;
    private static readonly string[] VerbatimFields = ["url", "doi", "date", "urldate", "eventdate", "origdate"];

    [Fact]
    public void RIS_records_stay_whole() => RandomFacts.Any.Array[1, 3].Sample(
        facts =>
        {
            var ris = Exported.As("ris", facts);
            var lines = ris.Split("\r\n");
            Assert.DoesNotContain('\n', ris.Replace("\r\n", "", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(line.Length == 0 || RisLine().IsMatch(line), line));
            var ends = lines.Where(line => line.StartsWith("TY  - ", StringComparison.Ordinal) || line == "ER  - ").Select(line => line[..2]);
            Assert.Equal(string.Concat(Enumerable.Repeat("TYER", SourceCount(facts))), string.Concat(ends));
        },
        iter: Runs);

    [Fact]
    public void BibTeX_entries_stay_whole() => RandomFacts.Any.Array[1, 3].Sample(
        facts =>
        {
            var keys = new HashSet<string>();
            foreach (var entry in Exported.As("biblatex", facts).Split("\n\n"))
            {
                var lines = entry.TrimEnd('\n').Split('\n');
                Assert.Matches(BibTexStart(), lines[0]);
                Assert.True(keys.Add(lines[0].Split('{')[1]));
                Assert.Equal("}", lines[^1]);
                Assert.All(lines[1..^1], AssertField);
            }

            Assert.Equal(SourceCount(facts), keys.Count);
        },
        iter: Runs);

    [Fact]
    public void CSL_JSON_keeps_to_its_schema() => RandomFacts.Any.Array[1, 3].Sample(
        facts =>
        {
            using var document = JsonDocument.Parse(Exported.As("csl-json", facts), new JsonDocumentOptions { AllowDuplicateProperties = false });
            var items = document.RootElement.EnumerateArray().ToArray();
            Assert.Equal(SourceCount(facts), items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
            Assert.All(items, item =>
            {
                Assert.DoesNotContain("own type", item.GetProperty("type").GetString(), StringComparison.Ordinal);
                Assert.False(item.TryGetProperty("x-own", out _));
                Assert.True(!item.TryGetProperty("issued", out var issued) || issued.ValueKind == JsonValueKind.Object);
                Assert.True(!item.TryGetProperty("accessed", out var accessed) || accessed.ValueKind == JsonValueKind.Object);
                Assert.True(!item.TryGetProperty("status", out var status) || status.ValueKind == JsonValueKind.String);
            });
        },
        iter: Runs);

    [Fact]
    public void CSV_rows_all_have_the_columns_of_the_first() => RandomFacts.Any.Array[1, 3].Sample(
        facts =>
        {
            using var reader = new StringReader(Exported.As("csv", facts));
            var rows = Domain.Exchange.CsvReader.ReadAsync(reader, CancellationToken.None).ToBlockingEnumerable().ToArray();
            Assert.Single(rows.Select(row => row.Cells.Length).Distinct());
            Assert.Equal(1 + facts.Sum(fact => fact.Citations.Length), rows.Length);
        },
        iter: Runs);

    [Fact]
    public void Plain_text_holds_all_words_letter_for_letter() => RandomFacts.Any.Sample(
        fact => Assert.Contains(fact.Wording.Text, Exported.As("text", fact), StringComparison.Ordinal),
        iter: Runs);

    [Fact]
    public void No_words_become_Markdown() => RandomFacts.Any.Sample(
        fact =>
        {
            var markdown = Exported.As("markdown", fact);

            // What is harmless leaves a gap: the letters around it do not come together.
            Assert.Empty(LiveMarkup().Matches(Autolink().Replace(CharacterReference().Replace(EscapedLetter().Replace(markdown, " "), " "), " ")));
            Assert.All(markdown.Split('\n'), line => Assert.Matches(KnownLine(), line));
        },
        iter: Runs);

    private static int SourceCount(Domain.Facts.Fact[] facts) => CitationList.Of(facts).Sources.Length;

    private static void AssertField(string line)
    {
        Assert.Matches(BibTexField(), line);
        var depth = 0;
        Assert.All(line, c => Assert.True((depth += c == '{' ? 1 : c == '}' ? -1 : 0) >= 0));
        Assert.Equal(0, depth);
        if (!VerbatimFields.Contains(line.Trim().Split(' ')[0]))
        {
            Assert.DoesNotMatch(RawSpecial(), line);
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]  - [^\\r\\n]*$")]
    private static partial Regex RisLine();

    [GeneratedRegex("^@[a-z]+\\{[a-z][a-z0-9-]*,$")]
    private static partial Regex BibTexStart();

    [GeneratedRegex("^  [a-z]+ = \\{.*\\},$")]
    private static partial Regex BibTexField();

    [GeneratedRegex(@"(?<!\\)[%&#_$]|[~^]")]
    private static partial Regex RawSpecial();

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex EscapedLetter();

    [GeneratedRegex("&(lt|gt|amp|#[0-9]+);")]
    private static partial Regex CharacterReference();

    [GeneratedRegex("<https?://[^<> ]+>")]
    private static partial Regex Autolink();

    /// <summary>What would still start markup once escapes, references and our own links are taken away.</summary>
    [GeneratedRegex(@"[<>&*_`~|@$\[\]]|www\.|://")]
    private static partial Regex LiveMarkup();

    /// <summary>The lines the format itself begins: entries, their parts and breaks, the sources.</summary>
    [GeneratedRegex(@"^($|[0-9]+\. |   |- \\\[[0-9]+\\\]|## Sources$)", RegexOptions.None)]
    private static partial Regex KnownLine();
}
