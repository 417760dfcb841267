namespace FactBot.Scenarios;

public sealed class CitingTests : IDisposable
{
    private const string Fact = "add quote “We must respect the same red lines” by: Itai Mack source: The Pegasus case in: L'Express author: Le Foll, Clément published: 9 August 2021 url: https://example.org/pegasus page: 14 type: news";

    private readonly Newsroom newsroom = new();

    public void Dispose() => newsroom.Dispose();

    [Theory]
    [InlineData("apa", "Le Foll, C. (2021, August 9). The Pegasus case. L’Express.")]
    [InlineData("mla", "Le Foll, Clément. “The Pegasus Case.” L’Express")]
    [InlineData("harvard", "Le Foll, C. (2021) ‘The Pegasus case’")]
    [InlineData("chicago-notes", "Le Foll, Clément. “The Pegasus Case.” L’Express, August 9, 2021")]
    [InlineData("newsroom", "Clément Le Foll, L’Express, Aug. 9, 2021")]
    public async Task A_citation_comes_in_the_style_asked_for(string style, string expected)
    {
        await newsroom.OnStoreAsync("say", Fact);
        var said = await newsroom.OnStoreAsync("say", $"cite F-1 as {style}");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains(expected, said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_that_is_none_is_refused_with_those_there_are()
    {
        await newsroom.OnStoreAsync("say", Fact);
        var said = await newsroom.OnStoreAsync("say", "cite F-1 as vancouver");
        Assert.Contains("“vancouver” is not a style; there are plain, apa, chicago-notes, mla, harvard, newsroom,", said.Out, StringComparison.Ordinal);
    }
}
