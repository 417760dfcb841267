using System.Text.Json.Nodes;

namespace FactBot.EndToEnd.Readers;

/// <summary>Facts over every kind of source, in English, French and other scripts, exported by the executable itself.</summary>
public sealed class ExportedSources : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factbot-readers-").FullName;

    /// <summary>Where the files are.</summary>
    internal string Folder => _folder;

    /// <summary>The sources as CSL-JSON, in the order of the facts.</summary>
    internal JsonArray Sources { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(Tool.Folder, "sources.json")))!.AsArray();

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllLinesAsync(Path.Combine(_folder, "facts.jsonl"), Sources.Select(Fact), TestContext.Current.CancellationToken);
        await Tool.RunAsync(FactBotProcess.StartInfo(_folder, "import", "facts.jsonl"));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Exports everything.</summary>
    /// <returns>The file's name.</returns>
    internal async Task<string> ExportAsync(string file, params string[] options)
    {
        await Tool.RunAsync(FactBotProcess.StartInfo(_folder, ["export", "--force", "-o", file, .. options]));
        return file;
    }

    /// <summary>Every fourth fact has an excerpt, every third a page, every seventh the first source besides its own.</summary>
    private string Fact(JsonNode? source, int i)
    {
        var citation = new JsonObject { ["source"] = source!.DeepClone() };
        if (i % 3 == 0)
        {
            citation["locator"] = $"page {i + 3}";
        }

        if (i % 4 == 0)
        {
            citation["excerpt"] = "as it stands there";
        }

        var citations = new JsonArray(citation);
        if (i % 7 == 6)
        {
            citations.Add(new JsonObject { ["source"] = Sources[0]!.DeepClone() });
        }

        return new JsonObject { ["externalId"] = $"r-{i}", ["kind"] = "claim", ["statement"] = $"Statement {i + 1} rests on a source.", ["citations"] = citations }.ToJsonString();
    }
}
