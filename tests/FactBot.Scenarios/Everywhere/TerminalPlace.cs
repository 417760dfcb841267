using System.Text.Json;

namespace FactBot.Scenarios.Everywhere;

/// <summary>One run of <c>factbot say --stdin --json</c>, a message a line.</summary>
internal sealed class TerminalPlace : Place
{
    private readonly Newsroom newsroom = new();
    private readonly FactBotProcess process;

    private TerminalPlace() => process = newsroom.Start("say", "--stdin", "--json", "--sample", "--db", newsroom.Store);

    internal override string Name => "the terminal";

    internal static Task<Place> OpenAsync() => Task.FromResult<Place>(new TerminalPlace());

    internal override async Task<Shown> SayAsync(string text) => Json.Shown(await ReplyAsync(text));

    internal override async Task<byte[]> ExportAsync(string text) => Json.File(await ReplyAsync(text));

    public override async ValueTask DisposeAsync()
    {
        await process.EndAsync(Newsroom.Cancelled);
        process.Dispose();
        newsroom.Dispose();
    }

    private async Task<JsonElement> ReplyAsync(string text)
    {
        await process.In.WriteLineAsync(text);
        await process.In.FlushAsync(Newsroom.Cancelled);
        var line = await process.Out.ReadLineAsync(Newsroom.Cancelled);
        return JsonDocument.Parse(line!).RootElement;
    }
}
