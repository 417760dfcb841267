using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Teams;

/// <summary>A chat, or a thread of a channel.</summary>
/// <param name="Id">Its id; of a thread with <c>;messageid=…</c>.</param>
/// <param name="Type"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Members">Who is in it, by id.</param>
/// <param name="HasBot">Whether the bot is in it.</param>
public sealed record TeamsConversation(string Id, string Type, string Name, ImmutableHashSet<string> Members, bool HasBot = true)
{
    /// <summary>The conversation without the thread.</summary>
    public string Root => Id.Split(';')[0];

    internal JsonObject Json(string tenant) => new()
    {
        ["id"] = Id,
        ["conversationType"] = Type,
        ["tenantId"] = tenant,
        ["isGroup"] = Type != "personal",
        ["name"] = Name,
    };
}
