using System.Collections.Immutable;

namespace FactBot.Scenarios.Everywhere;

/// <summary>All places at once: what is said in each must come to the same.</summary>
internal sealed class Places : IAsyncDisposable
{
    private readonly ImmutableArray<Place> all;

    private Places(ImmutableArray<Place> all) => this.all = all;

    internal static async Task<Places> OpenAsync() => new([.. await Task.WhenAll(TerminalPlace.OpenAsync(), WebPlace.OpenAsync(), SlackPlace.OpenAsync(), TeamsPlace.OpenAsync())]);

    /// <summary>Says something everywhere; the same facts must be shown in the same order. They are given.</summary>
    internal async Task<ImmutableArray<string>> SayAsync(string text)
    {
        var shown = await Task.WhenAll(all.Select(place => place.SayAsync(text)));
        Assert.All(all.Zip(shown), pair => Assert.True(
            shown[0].Facts.SequenceEqual(pair.Second.Facts),
            $"“{text}” shows {string.Join(' ', pair.Second.Facts)} in {pair.First.Name}, and {string.Join(' ', shown[0].Facts)} in {all[0].Name}."));
        return shown[0].Facts;
    }

    /// <summary>Says something everywhere; these words must be read in every answer.</summary>
    internal async Task ReadsAsync(string text, params IEnumerable<string> words)
    {
        var shown = await Task.WhenAll(all.Select(place => place.SayAsync(text)));
        Assert.All(all.Zip(shown), pair => Assert.All(words, part => Assert.True(
            pair.Second.Words.Contains(part, StringComparison.Ordinal),
            $"“{text}” does not show “{part}” in {pair.First.Name}, but: {pair.Second.Words}")));
    }

    /// <summary>Asks for a file everywhere; it must be the same to the byte. It is given.</summary>
    internal async Task<byte[]> ExportAsync(string text)
    {
        var files = await Task.WhenAll(all.Select(place => place.ExportAsync(text)));
        Assert.All(all.Zip(files), pair => Assert.True(files[0].AsSpan().SequenceEqual(pair.Second), $"“{text}” gives another file in {pair.First.Name} than in {all[0].Name}."));
        return files[0];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var place in all)
        {
            await place.DisposeAsync();
        }
    }
}
