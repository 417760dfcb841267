using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>A method of the Web API.</summary>
/// <param name="Run">Carries it out; what it returns is sent with <c>ok: true</c>.</param>
internal sealed record ApiMethod(Func<ApiCall, JsonObject> Run)
{
    /// <summary>The scope it asks for; null for none, or when it depends on the arguments.</summary>
    internal string? Scope { get; init; }

    /// <summary>Whether a JSON body is not read: reading methods take forms and queries only.</summary>
    internal bool IsFormOnly { get; init; }

    /// <summary>Whether it is called with an app-level token.</summary>
    internal bool IsAppLevel { get; init; }

    /// <summary>Whether it is called without a token.</summary>
    internal bool IsOpen { get; init; }
}
