using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Exchange.Formats;

/// <summary>A story's facts as a newsroom would export them, with the awkward ones among them.</summary>
internal static class StoryFacts
{
    private static readonly Source Article = SampleFact.Article with
    {
        Title = "The Pegasus case: the dark side of the Israeli “start-up nation”",
        Container = "L’Express",
        Language = "en",
        Url = null,
    };

    private static readonly Source Report = new()
    {
        Type = "report",
        Title = "Cyber exports & controls: 100% of licences, #1 to #50",
        TranslatedTitle = "Exportations cyber",
        Authors = [new PersonName { Literal = "Meridian Foods, Inc." }, new PersonName { Family = "Leyen", Given = "Ursula", NonDroppingParticle = "von der" }],
        Publisher = "State Comptroller",
        Number = "2024-17",
        Genre = "Audit",
        Issued = Date("2024-03"),
        Accessed = Date("2024-04-02"),
        Url = "https://example.org/reports/2024_17?lang=en&v=2#p50%",
        ArchiveUrl = "https://web.archive.example/2024/report",
        ArchivedOn = Date("2024-04-03"),
        Language = "en",
        Other = SampleFact.Article.Other.Add("page", "\"50–52\"").Add("interviewer", """[{"family":"Doe","given":"J."}]""").Add("x-desk", "\"foreign\""),
    };

    private static readonly Source Post = new()
    {
        Type = "post",
        Title = "@KSTV What a day!",
        Container = "X",
        Authors = [new PersonName { Literal = "Eastmoor DOT [@eastmoordot]" }],
        Issued = Date("2024-12-03"),
        Url = "https://x.example/eastmoordot/1",
    };

    private static readonly Source Radio = new()
    {
        Type = "broadcast",
        Title = "Le journal de 8 heures",
        Container = "France Inter",
        Genre = "Radio news report",
        Issued = Date("1973~"),
        Language = "fr",
    };

    internal static Fact[] All { get; } = [.. Facts().Select((fact, i) => fact with { Id = new FactId(i + 12), Version = 1 + (i % 3), Key = new Guid(i + 1, 0, 0, new byte[8]) })];

    private static IEnumerable<Fact> Facts()
    {
        yield return SampleFact.Figure() with
        {
            AsOf = Date("2021"),
            Details = new FigureDetails
            {
                Printed = "41%",
                Value = 41,
                Unit = "%",
                Measure = "share of global investments in cybersecurity that go to Israeli companies",
                Qualifier = FigureQualifier.AtLeast,
                Released = Date("2021-08"),
                Method = "as announced; no study named",
            },
            Said = new Verdict<SaidRating> { Rating = SaidRating.Confirmed, How = "as printed in the article" },
            Citations = [Cite(Article, null, "said this week that 41% of global investments in the sector go to Israeli companies")],
        };
        yield return SampleFact.Quote("Banning the sale of this type of software would shift the problem") with
        {
            Attribution = new Attribution
            {
                Speaker = new Speaker { Name = "Daniel Cohen", Title = "cybersecurity expert", Affiliation = "Blavatnik center in Herzlya" },
                SaidOn = Date("2021-07-24"),
                Setting = "in an interview",
            },
            Citations = [Cite(Article, "page 14", "“Banning the sale of this type of software would shift the problem,” assures Daniel Cohen"), Cite(Post, null, null)],
        };
        yield return SampleFact.Claim("The Yom Kippur War in 1973 thus called into question years of relations with African countries based on military trade.") with
        {
            AsOf = Date("1973"),
            Truth = new Verdict<TruthRating> { Rating = TruthRating.Mostly },
            Citations = [Cite(Article, "para 9", null), Cite(Radio, "00:12:30", null) with { Role = CitationRole.Primary, Stance = CitationStance.Disputes }],
        };
        yield return SampleFact.Quote("Nous devons absolument respecter\nles mêmes lignes rouges.  ", "Itaï Mack") with
        {
            Wording = new Wording
            {
                Text = "Nous devons absolument respecter\nles mêmes lignes rouges.  ",
                Language = "fr",
                Translation = new Translation { OriginalText = "אנחנו חייבים", OriginalLanguage = "he", Translator = "R. Reporter", IsBackTranslation = true },
            },
            Citations = [Cite(Radio, null, "lignes rouges")],
        };
        yield return SampleFact.Claim("# 1. <b>Not</b> a *heading*, not a [link](http://evil.example), not ![an image](x): 5 > 3 & C:\\dir_name.") with
        {
            Lifecycle = new Lifecycle { State = LifecycleState.Retracted, Reason = "the post was a hoax" },
            Citations = [Cite(Post, "#reply-3", "http://evil.example | www.evil.example")],
        };
        yield return SampleFact.Claim("- =SUM(A1) is a formula; \"quoted\", and comma'd") with
        {
            Protection = new Protection { GroundRules = GroundRules.DeepBackground, EmbargoUntil = new DateTimeOffset(2024, 5, 1, 6, 0, 0, TimeSpan.Zero) },
            Citations = [Cite(Report, "pages 50-52", "100% of licences")],
        };
        yield return SampleFact.Claim("The report was printed twice.") with { Citations = [Cite(Report, null, null), Cite(Report with { Type = "newsletter", Url = null }, "section 14-203", null)] };
    }

    private static Citation Cite(Source source, string? locator, string? excerpt) => new()
    {
        Source = source,
        Locator = locator is null ? null : Locator.Read(locator),
        Excerpt = excerpt,
    };

    private static PartialDate Date(string edtf) => PartialDate.TryParse(edtf, out var date) ? date : throw new ArgumentException(edtf);
}
