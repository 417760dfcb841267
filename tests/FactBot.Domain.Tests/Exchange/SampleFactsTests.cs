using System.Runtime.CompilerServices;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Tests.Exchange;

public class SampleFactsTests
{
    private static readonly Fact[] Samples = [.. Exported.Read(File.ReadAllText(SampleFile()), FactFileFormat.JsonLines).Select(line => Exported.Fact(line.Result))];

    [Fact]
    public void Every_sample_is_read_with_its_excerpt()
    {
        Assert.InRange(Samples.Length, 25, 50);
        Assert.All(Samples, fact => Assert.All(fact.Citations, citation => Assert.NotNull(citation.Excerpt)));
        Assert.Equal(Samples.Length, Samples.Select(fact => fact.ExternalId).Distinct().Count());
    }

    [Fact]
    public void Every_quote_stands_in_its_excerpt_letter_for_letter() => Assert.All(
        Samples.OfType<Quote>(),
        quote => Assert.All(quote.Citations, citation => Assert.Contains(quote.Wording.Text, citation.Excerpt, StringComparison.Ordinal)));

    [Fact]
    public void Every_word_of_a_claim_outside_the_editors_brackets_stands_in_its_excerpt() => Assert.All(Samples.Where(fact => fact is not Quote), fact =>
    {
        var printed = fact.Wording.Text.Split('[', ']').Where((_, i) => i % 2 == 0).Select(part => part.Trim()).Where(part => part.Length > 0);
        Assert.All(printed, part => Assert.Contains(part, fact.Citations[0].Excerpt, StringComparison.Ordinal));
    });

    [Fact]
    public void The_samples_say_nothing_about_truth() => Assert.All(Samples, fact => Assert.Equal(
        (SaidRating.Confirmed, Verdict<TruthRating>.Unchecked),
        (fact.Said.Rating, fact.Truth)));

    private static string SampleFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/FactBot/Samples/pegasus.jsonl"));
}
