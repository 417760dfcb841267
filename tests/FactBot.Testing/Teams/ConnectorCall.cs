using System.Text.Json.Nodes;

namespace FactBot.Testing.Teams;

/// <summary>A call the bot made.</summary>
/// <param name="Name"><c>post</c>, <c>update</c>, <c>delete</c>, <c>create</c>, <c>member</c>, <c>token</c>, <c>keys</c>, <c>upload</c>.</param>
/// <param name="Path">The path.</param>
/// <param name="Body">What was sent, when it was JSON.</param>
/// <param name="Status">What it was answered.</param>
public sealed record ConnectorCall(string Name, string Path, JsonNode? Body, int Status)
{
    /// <summary>The header <c>Authorization</c>.</summary>
    public string? Authorization { get; init; }

    /// <summary>The bytes that were sent, when they were no JSON.</summary>
    public byte[] Bytes { get; init; } = [];
}
