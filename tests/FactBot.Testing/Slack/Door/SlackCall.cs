using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>A call the app made.</summary>
/// <param name="Method">The method; <c>upload</c>, <c>response_url</c> and <c>file</c> for what is no Web API method.</param>
/// <param name="Arguments">What came along.</param>
/// <param name="Answer">What it was answered; null when it was not carried out.</param>
/// <param name="Fault">What went wrong by plan; null for nothing.</param>
public sealed record SlackCall(string Method, JsonObject Arguments, JsonObject? Answer, SlackFault? Fault)
{
    /// <summary>Slack's code when the call was refused for what the app did, not by plan.</summary>
    public string? Error => Fault is null && (bool?)Answer?["ok"] == false ? (string?)Answer["error"] : null;
}

/// <summary>The calls the app made.</summary>
/// <param name="changes">Who is told.</param>
internal sealed class CallRecord(Changes changes)
{
    private ImmutableArray<SlackCall> calls = [];

    internal ImmutableArray<SlackCall> All => calls;

    internal void Add(SlackCall call)
    {
        ImmutableInterlocked.Update(ref calls, all => all.Add(call));
        changes.Signal();
    }
}
