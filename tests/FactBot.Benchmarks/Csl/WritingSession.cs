using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Csl;

namespace FactBot.Benchmarks.Csl;

/// <summary>
/// Replays a writer's session: each step adds or changes one citation. What the last step printed anew is marked
/// "&gt;&gt;", what it left alone "..".
/// </summary>
internal sealed class WritingSession(CslProcessor processor)
{
    private readonly Dictionary<string, CslCitation> citations = [];
    private readonly Dictionary<string, string> before = [];
    private ImmutableArray<(string Id, string Text)> now = [];
    private string current = "";

    public string Run(JsonElement steps)
    {
        foreach (var step in steps.EnumerateArray()) Step(step);
        return string.Join('\n', now.Select((each, index) =>
        {
            var changed = each.Id == current || before.GetValueOrDefault(each.Id) != each.Text;
            return $"{(changed ? ">>" : "..")}[{index}] {each.Text}";
        }));
    }

    private void Step(JsonElement step)
    {
        before.Clear();
        foreach (var (id, text) in now) before[id] = text;
        current = step[0].TryGetProperty("citationID", out var given) ? given.ToString() : $"step {citations.Count}";
        citations[current] = CiteReader.ReadCitation(step[0].GetProperty("citationItems")) with { NoteIndex = NoteOf(step[0]) };
        List<string> order = [.. Others(step[1]), current, .. Others(step[2])];
        var written = processor.Cite([.. order.Select(id => citations[id])]);
        now = [.. order.Select((id, index) => (id, FixtureRunner.Write(written[index])))];
    }

    /// <summary>The citations around the current one, with the notes they stand in by now.</summary>
    private List<string> Others(JsonElement list)
    {
        var ids = new List<string>();
        foreach (var pair in list.EnumerateArray())
        {
            var id = pair[0].ToString();
            if (id == current || !citations.TryGetValue(id, out var citation)) continue;
            citations[id] = citation with { NoteIndex = pair[1].GetInt32() };
            ids.Add(id);
        }

        return ids;
    }

    private static int NoteOf(JsonElement citation) =>
        citation.TryGetProperty("properties", out var properties) && properties.TryGetProperty("noteIndex", out var note) ? note.GetInt32() : 0;
}
