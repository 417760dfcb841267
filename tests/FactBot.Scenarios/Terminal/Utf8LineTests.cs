using FactBot.Terminal;

namespace FactBot.Scenarios.Terminal;

public sealed class Utf8LineTests
{
    [Fact]
    public async Task Lines_come_without_their_endings_blank_ones_too() =>
        Assert.Equal(["a", "", "é", "last"], await TextsAsync("a\r\n\né\nlast"u8.ToArray()));

    [Fact]
    public async Task A_line_of_one_mebibyte_is_taken_and_a_longer_one_is_refused_without_stopping_the_rest()
    {
        var lines = await ReadAsync([.. new byte[Utf8Line.Limit].Select(_ => (byte)'a'), (byte)'\n', .. new byte[Utf8Line.Limit + 1].Select(_ => (byte)'b'), (byte)'\n', (byte)'c']);
        Assert.Equal(Utf8Line.Limit, Assert.IsType<Utf8Line.Text>(lines[0]).Value.Length);
        Assert.IsType<Utf8Line.Unusable>(lines[1]);
        Assert.Equal(new Utf8Line.Text("c"), lines[2]);
    }

    [Fact]
    public async Task A_byte_order_mark_at_the_beginning_is_no_part_of_the_message() =>
        Assert.Equal(["help", "\uFEFFx"], await TextsAsync("\uFEFFhelp\n\uFEFFx"u8.ToArray()));

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_rather_than_replaced() =>
        Assert.IsType<Utf8Line.Unusable>(Assert.Single(await ReadAsync([0x61, 0xE9, 0x62])));

    private static async Task<List<string>> TextsAsync(byte[] bytes) =>
        [.. (await ReadAsync(bytes)).Select(line => Assert.IsType<Utf8Line.Text>(line).Value)];

    private static async Task<List<Utf8Line>> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await Utf8Line.ReadAsync(stream, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
