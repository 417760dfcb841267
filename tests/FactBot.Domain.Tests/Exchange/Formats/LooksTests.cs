using System.Text;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Exchange.Formats;

public class LooksTests
{
    public static TheoryData<string> Formats => ["text", "markdown", "html"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_note_for_each_fact_under_headings(string format) => Approved.Is("notes." + format, Exported.With(
        new ExportWishes { HasNotePerFact = true, HasIbid = true, GroupBy = ExportGrouping.Kind, HasArchiveLinks = true, Language = "fr-FR" }, format, StoryFacts.All));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Numbers_stand_still_when_a_list_grows(string format)
    {
        var shorter = Exported.As(format, StoryFacts.All[..3]);
        var longer = Exported.As(format, StoryFacts.All);
        var facts = shorter[..shorter.IndexOf(format == "text" ? "SOURCES" : format == "html" ? "</ol>" : "## Sources", StringComparison.Ordinal)];
        Assert.StartsWith(facts, longer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archived_copy_takes_the_place_of_the_address_where_it_is_wished()
    {
        const string live = "https://example.org/reports/2024_17";
        const string copy = "https://web.archive.example/2024/report";
        foreach (var format in ExportFormats.OfDomain.All.Where(format => format.Abilities.HasFlag(ExportAbilities.ArchiveLinks)))
        {
            var text = Exported.With(new ExportWishes { HasArchiveLinks = true }, format.Name, StoryFacts.All);
            Assert.DoesNotContain(live, text, StringComparison.Ordinal);
            Assert.Contains(copy, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("fr-FR", "« Personne ! »", "p.\u00A014\u00A0: «\u00A0rien\u00A0»")]
    [InlineData("en-US", "« Personne ! »", "p. 14: “rien”")]
    [InlineData("fr-FR", "Qui a dit « jamais » ?", "«\u00A0Personne\u00A0»")]
    public void Words_that_bring_guillemets_get_no_second_pair_of_them(string language, string words, string other)
    {
        var quote = SampleFact.Quote(words.StartsWith('Q') ? words : "Personne") with { Citations = [SampleFact.Citation() with { Role = null, Locator = new("page", "14"), Excerpt = "rien" }] };
        var claim = SampleFact.Claim() with { Citations = [SampleFact.Citation() with { Role = null, Excerpt = words }] };
        var text = Exported.With(new ExportWishes { Language = language }, "text", quote, claim, SampleFact.Quote("Personne"));
        Assert.Contains(other, text, StringComparison.Ordinal);
        Assert.Contains($"[1] {words}\n", text, StringComparison.Ordinal);
        Assert.Equal(words.StartsWith('Q'), text.Contains($"1. “{words}”\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reviewed_claim_and_what_is_left_out()
    {
        using var stream = new MemoryStream();
        var reviewed = StoryFacts.All[2] with
        {
            Truth = new Verdict<TruthRating> { Rating = TruthRating.Mostly, By = "Edith Editor", At = SampleFact.EnteredAt, How = "Two ministries agree; </script>", Evidence = "https://facts.example/yom-kippur" },
        };
        var outcome = Exported.Write(ExportFormats.OfDomain.Find("claimreview")!, new ExportJob { Facts = StoryFacts.All.Append(reviewed).ToAsyncEnumerable() }, stream);
        Approved.Is("claimreview", Encoding.UTF8.GetString(stream.ToArray()) + string.Join('\n', outcome.Remarks) + "\n");
    }

    [Fact]
    public void A_wish_that_a_format_cannot_meet_is_named() =>
        Assert.Equal("a citation style or language, headings, a note for each fact", new ExportWishes { Style = "apa", GroupBy = ExportGrouping.Kind, HasIbid = true }.UnmetBy(ExportFormats.OfDomain.Find("ris")!));
}
