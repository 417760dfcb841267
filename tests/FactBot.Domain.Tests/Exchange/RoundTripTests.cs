using CsCheck;
using FactBot.Domain.Exchange;

namespace FactBot.Domain.Tests.Exchange;

public class RoundTripTests
{
    [Theory]
    [InlineData("jsonl", FactFileFormat.JsonLines)]
    [InlineData("csv", FactFileFormat.Csv)]
    public void Importing_an_export_gives_the_same_facts(string name, FactFileFormat format) =>
        RandomFacts.Any.Array[1, 3].Sample(
            facts =>
            {
                var back = Exported.Read(Exported.As(name, facts), format);
                Assert.Equal(facts.Select(Exported.Json), back.Select(line => Exported.Json(Exported.Fact(line.Result))));
            },
            iter: 2000);

    [Theory]
    [InlineData("jsonl", FactFileFormat.JsonLines)]
    [InlineData("csv", FactFileFormat.Csv)]
    public void Nothing_of_a_full_record_is_reported_as_unknown(string name, FactFileFormat format) =>
        RandomFacts.Any.Sample(
            fact => Assert.All(Exported.Read(Exported.As(name, fact), format), line => Assert.Empty(Assert.IsType<ReadFact.Read>(line.Result).Warnings)),
            iter: 500);
}
