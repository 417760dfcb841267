using CsCheck;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite;
using FactBot.Store.Sqlite.Vectors;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

public class VectorTests
{
    private static readonly Gen<sbyte[]> Bytes = Gen.SByte[-127, 127].Array[0, 700];

    private static readonly Gen<float[][]> Vectors =
        from dimension in Gen.Int[1, 200]
        from vectors in Gen.Float[-1, 1].Array[dimension].Select(Unit).Array[2, 60]
        select vectors;

    [Fact]
    public void The_product_of_bytes_is_the_one_that_is_added_up_by_hand() => Bytes.SelectMany(left => Gen.SByte[-127, 127].Array[left.Length].Select(right => (left, right))).Sample(pair =>
    {
        var expected = pair.left.Zip(pair.right, (one, other) => one * other).Sum();
        var (narrow, done) = pair.left.Length == 0 ? (0, 0) : DotProduct.Narrow(ref pair.left[0], ref pair.right[0], pair.left.Length);
        Assert.Equal(expected, DotProduct.Of(pair.left, pair.right));
        Assert.Equal(expected, narrow + pair.left.Zip(pair.right, (one, other) => one * other).Skip(done).Sum());
    });

    [Fact]
    public void The_greatest_bytes_do_not_overflow()
    {
        var greatest = Enumerable.Repeat((sbyte)-127, 4_096).ToArray();
        Assert.Equal(4_096 * 127 * 127, DotProduct.Of(greatest, greatest));
        Assert.Equal(4_096 * 127 * 127, DotProduct.Narrow(ref greatest[0], ref greatest[0], greatest.Length).Sum);
    }

    [Fact]
    public void The_nearest_are_those_of_an_exact_search_up_to_what_small_vectors_cost() => Vectors.Sample(vectors =>
    {
        var (question, facts) = (vectors[0], vectors[1..]);
        var table = new VectorTable(question.Length);
        for (var i = 0; i < facts.Length; i++)
        {
            var small = QuantisedVector.Of(facts[i]);
            table.Add(i, small.Scale, small.Parts);
        }

        var most = Math.Max(1, facts.Length / 3);
        var found = table.Nearest(QuantisedVector.Of(question), -2, most, Token);
        var exact = facts.Select(fact => Product(question, fact)).ToArray();
        var error = facts.Max(fact => Error(question, fact));
        Assert.Equal(most, found.Count);
        Assert.All(found, one => Assert.Equal(exact[one.Id], one.Likeness, error));
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.Likeness >= pair.Second.Likeness));

        // Nobody that was left out is nearer than one that was found by more than the two errors together.
        var worst = found.Min(one => exact[one.Id]);
        var left = Enumerable.Range(0, facts.Length).Except(found.Select(one => (int)one.Id));
        Assert.All(left, i => Assert.True(exact[i] <= worst + (2 * error)));
    }, iter: 500);

    [Fact]
    public void A_table_of_many_blocks_finds_a_vector_wherever_it_stands()
    {
        var table = new VectorTable(3);
        for (var i = 0; i < (VectorBlock.Capacity * 2) + 5; i++)
        {
            table.Add(i, 1f / 127, [0, 0, (sbyte)(i % 50)]);
        }

        table.Add(1_000_000, 1f / 127, [127, 0, 0]);
        var found = table.Nearest(QuantisedVector.Of([1, 0, 0]), 0.5, 10, Token);
        Assert.Equal(1_000_000, Assert.Single(found).Id);
        Assert.Equal((VectorBlock.Capacity * 2) + 6, table.Nearest(QuantisedVector.Of([1, 0, 0]), -1, int.MaxValue, Token).Count);
    }

    [Fact]
    public async Task Vectors_outlive_the_process_and_those_of_another_process_are_seen()
    {
        using var file = new StoreFile();
        var search = new NearestSearch("tiny", new float[] { 1, 0 });
        using (var store = file.Open())
        {
            await store.Add(Claim(1));
            await store.KeepVectorsAsync("tiny", [new FactVector(Here, new(1), 1, new float[] { 1, 0 })], Token);
        }

        using var first = file.Open();
        using var second = file.Open();
        Assert.Single(await first.NearestAsync(Here, search, Token));
        await second.Add(Claim(2));
        float[] further = [0.8f, 0.6f];
        await second.KeepVectorsAsync("tiny", [new FactVector(Here, new(2), 1, further)], Token);
        Assert.Equal("1 2", string.Join(' ', (await first.NearestAsync(Here, search, Token)).Select(one => one.Candidate.Id.Number)));
    }

    [Theory]
    [InlineData("update vectors set version = 9", false)]
    [InlineData("update vectors set data = zeroblob(3)", false)]
    [InlineData("select 1", true)]
    public async Task The_doctor_holds_vectors_against_their_facts_and_models(string damage, bool isHealthy)
    {
        using var file = new StoreFile();
        await file.With(facts: 2);
        using (var store = file.Open())
        {
            await store.KeepVectorsAsync("tiny", [new FactVector(Here, new(1), 1, new float[] { 1, 0 })], Token);
        }

        file.Run(damage);
        var finding = Assert.Single(StoreDoctor.Examine(file.Path, null, Token), finding => finding.Check == "vectors");
        Assert.Equal(isHealthy, finding.IsHealthy);
    }

    [Fact]
    public async Task A_search_can_be_stopped()
    {
        using var file = new StoreFile();
        await file.With(facts: 1);
        using var store = file.Open();
        await store.KeepVectorsAsync("tiny", [new FactVector(Here, new(1), 1, new float[] { 1, 0 })], Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.NearestAsync(Here, new NearestSearch("tiny", new float[] { 1, 0 }), new CancellationToken(canceled: true)).AsTask());
    }

    private static float[] Unit(float[] values)
    {
        var length = MathF.Sqrt(values.Sum(value => value * value));
        return length == 0 ? [1, .. values[1..]] : [.. values.Select(value => value / length)];
    }

    private static double Product(float[] left, float[] right) => left.Zip(right, (one, other) => (double)one * other).Sum();

    /// <summary>Each part is off by half a step at most: x·y − x̂·ŷ = (x − x̂)·ŷ + x·(y − ŷ).</summary>
    private static double Error(float[] left, float[] right)
    {
        var (first, second) = (QuantisedVector.Of(left), QuantisedVector.Of(right));
        return (first.Scale / 2 * second.Parts.Sum(part => Math.Abs(part) * second.Scale)) + (second.Scale / 2 * left.Sum(Math.Abs)) + 1e-5;
    }
}
