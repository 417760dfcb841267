using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using FactBot.Teams.Receiving;

namespace FactBot.Teams.Tests.Wire;

public sealed class ActivityTests
{
    public static TheoryData<string> Names => [.. ActivitySample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_read_is_written_and_read_again_the_same(string name)
    {
        var sample = ActivitySample.Named(name);
        foreach (var json in (string[])[sample.Plain, sample.Bare, sample.Nulls])
        {
            var written = ActivitySample.Write(ActivitySample.Read(json).Activity);
            Assert.Equal(written, ActivitySample.Write(ActivitySample.Read(written).Activity));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_of_a_full_activity_is_lost(string name)
    {
        var sample = ActivitySample.Named(name);
        var written = JsonNode.Parse(ActivitySample.Write(ActivitySample.Read(sample.Plain).Activity))!.AsObject();
        Assert.All(JsonNode.Parse(sample.Plain)!.AsObject(), member => Assert.True(JsonNode.DeepEquals(member.Value, written[member.Key]), $"{member.Key} became {written[member.Key]?.ToJsonString()}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_as_good_as_absent(string name)
    {
        var sample = ActivitySample.Named(name);
        Assert.Contains("null", sample.Nulls, StringComparison.Ordinal);
        Assert.Equal(ActivitySample.Write(ActivitySample.Read(sample.Bare).Activity), ActivitySample.Write(ActivitySample.Read(sample.Nulls).Activity));
    }

    [Fact]
    public void Members_nobody_knows_are_left()
    {
        var json = ActivitySample.Named("message").Plain.Replace("\"locale\"", "\"new\":{\"a\":[1]},\"locale\"", StringComparison.Ordinal);
        Assert.Equal("<at>Test Bot</at> channel q", ActivitySample.Read(json).Activity.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a:1"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":""},"serviceUrl":"https://a.b/"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a:1"},"serviceUrl":"/relative"}""")]
    [InlineData("""{"type":"message","type":"invoke","conversation":{"id":"a:1"},"serviceUrl":"https://a.b/"}""")]
    [InlineData("""{"type":5,"conversation":{"id":"a:1"},"serviceUrl":"https://a.b/"}""")]
    [InlineData("""{"type":"message","text":"\ud800","conversation":{"id":"a:1"},"serviceUrl":"https://a.b/"}""")]
    public void What_is_no_activity_is_told_with_its_fault(string json)
    {
        Assert.False(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out _, out var fault));
        Assert.NotEmpty(fault!);
    }

    [Fact]
    public void Whatever_the_bytes_are_reading_them_ends_well() =>
        Gen.Select(Gen.Int[0, ActivitySample.All.Count - 1], Gen.Int[0, 900], Gen.Byte.Array[0, 6], Gen.Int[0, 6]).Sample((index, at, inserted, removed) =>
        {
            var bytes = Encoding.UTF8.GetBytes(ActivitySample.All[index].Plain);
            var cut = Math.Min(at, bytes.Length);
            byte[] mutated = [.. bytes.AsSpan(0, cut), .. inserted, .. bytes.AsSpan(Math.Min(bytes.Length, cut + removed))];
            return ActivityReader.TryRead(mutated, out var delivery, out var fault) ? delivery.Key.Length > 0 : fault.Length > 0;
        }, iter: 20_000);
}
