using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactBot.Teams.Tests.Wire;

public sealed class ValueTests
{
    public static TheoryData<string> Names => [.. ValueSample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_of_a_full_value_is_lost(string name)
    {
        var sample = ValueSample.Named(name);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample.Plain), JsonNode.Parse(Again(sample, sample.Plain))), Again(sample, sample.Plain));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_as_good_as_absent(string name)
    {
        var sample = ValueSample.Named(name);
        var (whole, inner) = (sample.Nulls.First(), sample.Nulls.Last());
        Assert.Equal(Again(sample, ValueSample.Bare), Again(sample, whole));
        Assert.Equal(Again(sample, inner), Again(sample, Again(sample, inner)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Members_nobody_knows_are_left(string name)
    {
        var sample = ValueSample.Named(name);
        Assert.Equal(Again(sample, sample.Plain), Again(sample, $$"""{"new":{"a":[1,null]},{{sample.Plain.Trim()[1..]}}"""));
    }

    /// <summary>The value, read and written again.</summary>
    private static string Again(ValueSample sample, string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, sample.Type), sample.Type);
}
