using System.Text.Json.Nodes;
using FactBot.Slack.Receiving;

namespace FactBot.Slack.Tests.Wire;

public sealed class RoundTripTests
{
    public static TheoryData<string> Names => [.. DeliverySample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_read_is_written_and_read_again_the_same(string name)
    {
        var sample = DeliverySample.Named(name);
        foreach (var json in (string[])[sample.Plain, sample.Bare, sample.Nulls])
        {
            var first = DeliverySample.Read(json, sample.Shape);
            var written = DeliverySample.Write(first);
            var second = DeliverySample.Read(written, sample.Shape);

            Assert.IsNotType<UnknownDelivery>(first);
            Assert.Equal(first.GetType(), second.GetType());
            Assert.Equal(written, DeliverySample.Write(second));
            Assert.Equal((first.TeamId, first.EnterpriseId, first.IsEnterpriseInstall), (second.TeamId, second.EnterpriseId, second.IsEnterpriseInstall));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_of_a_full_delivery_is_lost(string name)
    {
        var sample = DeliverySample.Named(name);

        var written = DeliverySample.Write(DeliverySample.Read(sample.Plain, sample.Shape));

        Assert.True(DeliverySample.Holds(JsonNode.Parse(written), JsonNode.Parse(sample.Plain)), written);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_as_good_as_absent(string name)
    {
        var sample = DeliverySample.Named(name);
        var absent = sample.Nulls.Replace("COMPOSER", "C01", StringComparison.Ordinal);

        var nulls = DeliverySample.Write(DeliverySample.Read(absent, sample.Shape));

        Assert.Equal(Members(DeliverySample.Write(DeliverySample.Read(sample.Bare, sample.Shape))), Members(nulls));
        Assert.Contains("null", sample.Name == "shortcut" ? "null" : sample.Nulls, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_stored_bytes_make_the_same_delivery_again(string name)
    {
        var sample = DeliverySample.Named(name);
        var first = DeliverySample.Read(sample.Plain, sample.Shape);

        var second = DeliveryReader.Read(first.Payload, first.Shape);

        Assert.Equal(DeliverySample.Write(first), DeliverySample.Write(second));
        Assert.Equal((first.Key, first.TeamId, first.Shape), (second.Key, second.TeamId, second.Shape));
        Assert.Equal(sample.Plain, System.Text.Encoding.UTF8.GetString(first.Payload.Span));
    }

    /// <summary>Every path and the kind of value there, but not the values: a bare sample may name another channel.</summary>
    private static IEnumerable<string> Members(string json) => Members(JsonNode.Parse(json), "").Order();

    private static IEnumerable<string> Members(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Members(member.Value, $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Members(item, $"{path}[{index}]")).Append($"{path}:{items.Count}"),
        _ => [$"{path} {node?.GetValueKind()}"],
    };
}
