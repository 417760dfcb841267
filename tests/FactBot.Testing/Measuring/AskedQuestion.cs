using System.Collections.Immutable;
using System.Text.Json;

namespace FactBot.Testing.Measuring;

/// <summary>A question about the sample facts with what it should bring.</summary>
/// <param name="Text">The question, on one line.</param>
/// <param name="Expected">External ids of the facts of which one must come first; empty when the right answer is silence.</param>
/// <param name="Note">What it tries.</param>
public sealed record AskedQuestion(string Text, ImmutableArray<string> Expected, string Note)
{
    /// <summary>Reads a list of <c>{"question":"…","expect":["pegasus-26"],"note":"…"}</c>.</summary>
    public static ImmutableArray<AskedQuestion> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(entry => new AskedQuestion(
            entry.GetProperty("question").GetString()!.ReplaceLineEndings(" "),
            [.. entry.GetProperty("expect").EnumerateArray().Select(id => id.GetString()!)],
            entry.TryGetProperty("note", out var note) ? note.GetString()! : ""))];
    }
}
