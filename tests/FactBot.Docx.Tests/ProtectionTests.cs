using System.IO.Compression;
using System.Text;
using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Testing;

namespace FactBot.Docx.Tests;

public class ProtectionTests
{
    private const string Secret = "zebrafish";

    private static readonly ExportFormats Formats = new(new DocxFormat());

    private static readonly Gen<Fact> Guarded = Gen.Select(
        Gen.Enum<FactKind>(),
        Gen.Enum<GroundRules>(),
        Gen.OneOf<DateTimeOffset?>(null, SampleFact.EnteredAt.AddSeconds(1), SampleFact.EnteredAt.AddYears(50)),
        Gen.OneOf(Audience.Newsroom, new Audience(AudienceKind.Desk, ["politics"]), new Audience(AudienceKind.People, ["u-edith"])),
        Gen.Enum<LifecycleState>()).Select((kind, rules, embargo, audience, state) => (Fact)((kind switch
        {
            FactKind.Claim => SampleFact.Claim(Secret),
            FactKind.Quote => SampleFact.Quote(Secret),
            _ => (Fact)SampleFact.Figure(Secret),
        }) with
        {
            Protection = new Protection { GroundRules = rules, EmbargoUntil = embargo, Audience = audience },
            Lifecycle = new Lifecycle { State = state, Reason = "why", Successor = state == LifecycleState.Corrected ? Guid.CreateVersion7(SampleFact.EnteredAt) : null },
            Truth = new Verdict<TruthRating> { Rating = TruthRating.False, Evidence = $"https://facts.example/{Secret}" },
            Citations = [SampleFact.Citation() with { Source = SampleFact.Article with { Title = Secret, Url = $"https://example.org/{Secret}" }, Excerpt = Secret }],
        })).Where(fact => !fact.IsOpen(SampleFact.EnteredAt));

    [Fact]
    public void What_is_protected_enters_no_file_of_any_format() => Guarded.Sample(
        guarded =>
        {
            using var desk = new TestDesk(Formats);
            var open = SampleFact.Claim() with { Truth = new Verdict<TruthRating> { Rating = TruthRating.True, Evidence = "https://facts.example/1" } };
            desk.Store.AddManyAsync(NewsroomId.Default, [open, guarded], CancellationToken.None).AsTask().GetAwaiter().GetResult();
            foreach (var format in Formats.All)
            {
                var file = Assert.IsType<FileReply>(desk.Say($"export everything as {format.Name}", TestDesk.Edith).AsTask().GetAwaiter().GetResult());
                Assert.DoesNotContain(Secret, Readable(file) + file.Preview + file.Actions.OfType<CopyAction>().FirstOrDefault()?.Html, StringComparison.Ordinal);
            }
        },
        iter: 25,
        threads: 1);

    private static string Readable(FileReply file)
    {
        if (!file.Name.EndsWith(".docx", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetString(file.Content.Span);
        }

        using var archive = new ZipArchive(new MemoryStream(file.Content.ToArray()));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
