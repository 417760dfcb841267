using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Store.Sqlite;
using FactBot.Testing;
using Microsoft.Extensions.Time.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

/// <summary>
/// The databases in <c>Released/</c>: one as each released schema left it, never made again. When a new schema is
/// about to be released, <c>FACTBOT_SAVE_RELEASED=1 dotnet test --project tests/FactBot.Store.Tests</c> adds its
/// file; those that exist are left alone.
/// </summary>
public sealed class ReleasedFiles
{
    [Fact]
    public async Task The_database_of_the_newest_schema_is_saved_when_asked_for()
    {
        var path = Path.Combine(Folder(), $"{Migration.All[^1].Number:D4}.db");
        Assert.SkipWhen(Environment.GetEnvironmentVariable("FACTBOT_SAVE_RELEASED") is null || File.Exists(path), "Nobody asked, or it is saved already.");
        using var folder = new TempFolder();
        using (var store = SqliteFactStore.Open(new SqliteStoreOptions { Path = folder.File("factbot.db") }, new FakeTimeProvider(SampleFact.EnteredAt)))
        {
            await store.AddManyAsync(Here, [.. Facts().Select((fact, i) => i == 3 ? Before(fact) : fact)], Token);
            await store.Revise(Facts()[3] with { Id = new FactId(4), Version = 2 }, "misheard", new FieldChange("words", "Before.", Facts()[3].Wording.Text));
            await store.AddToListAsync(Here, "Pegasus", [new FactId(3), new FactId(1)], Editor, SampleFact.EnteredAt, Token);
        }

        Directory.CreateDirectory(Folder());
        StoreBackup.Run(folder.File("factbot.db"), path, null, Token);
        Assert.True(File.Exists(path));
    }

    internal static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Released");

    /// <summary>What is in every released database, as it must be read for ever.</summary>
    internal static ImmutableArray<Fact> Facts()
    {
        var article = SampleFact.Article with
        {
            Authors = [new PersonName { Family = "Cohen", Given = "Daniel" }],
            Issued = new PartialDate(new DatePoint(2021, 7, 24)),
            Accessed = new PartialDate(new DatePoint(2021, 8)),
            Other = SampleFact.Article.Other.Add("volume", "\"12\""),
        };
        var citation = new Citation { Source = article, Locator = new Locator("paragraph", "3"), Excerpt = "as printed", Role = CitationRole.Primary };
        return
        [
            Key(SampleFact.Claim(), 1),
            Key(SampleFact.Quote("“Banning the sale… would shift the problem”\u00a0"), 2) with { Attribution = new Attribution { Speaker = new Speaker { Name = "Daniel Cohen", OtherSpellings = ["D. Cohen"] }, SaidOn = new PartialDate(new DatePoint(2021, 7), null, IsCirca: true), Setting = "in an interview" } },
            Key(SampleFact.Figure(), 3) with { AsOf = new PartialDate(new DatePoint(2020), new DatePoint(2021)), Citations = [citation, SampleFact.Citation()] },
            Key(SampleFact.Claim("After."), 4) with
            {
                ExternalId = "desk-4",
                Wording = new Wording { Text = "After.", Language = "en", Translation = new Translation { OriginalText = "Après.", OriginalLanguage = "fr", Translator = "R. R.", IsBackTranslation = true } },
                Said = new Verdict<SaidRating> { Rating = SaidRating.Confirmed, By = "Ed", At = SampleFact.EnteredAt, How = "phone", Evidence = "call log" },
                Truth = new Verdict<TruthRating> { Rating = TruthRating.Disputed },
                Lifecycle = new Lifecycle { State = LifecycleState.Corrected, Reason = "misheard", Successor = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) },
                Protection = new Protection { GroundRules = GroundRules.Background, EmbargoUntil = SampleFact.EnteredAt.AddDays(3), Audience = new Audience(AudienceKind.Desk, ["investigations"]), SensitivityNote = "source at risk" },
            },
        ];
    }

    private static Fact Before(Fact fact) => fact with { Wording = new Wording { Text = "Before." } };

    private static Fact Key(Fact fact, byte number) => fact with { Key = new Guid(0x01934ABC, 0x1234, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number) };
}
