using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary><c>files.*</c>: the upload in three steps.</summary>
/// <param name="workspace">Where.</param>
/// <param name="door">The address the fake is reached at.</param>
/// <param name="echo">Told of the message that shares a file.</param>
internal sealed class FileMethods(SlackWorkspace workspace, Func<Uri> door, Action<SlackMessage, string?> echo)
{
    internal IEnumerable<KeyValuePair<string, ApiMethod>> All =>
    [
        new("files.getUploadURLExternal", new(GetUploadUrl) { Scope = "files:write", IsFormOnly = true }),
        new("files.completeUploadExternal", new(Complete) { Scope = "files:write" }),
    ];

    private JsonObject GetUploadUrl(ApiCall call)
    {
        var length = call.Number("length", 0);
        if (length <= 0)
        {
            throw SlackRefusalException.Missing("length");
        }

        var name = call.Required("filename");
        var file = workspace.Files.Put(new SlackFile { Id = workspace.Ids.Next("F"), Name = name, Title = name, User = call.Caller, AnnouncedLength = length });
        return new JsonObject { ["upload_url"] = new Uri(door(), $"upload/v1/{file.Id}").AbsoluteUri, ["file_id"] = file.Id };
    }

    private JsonObject Complete(ApiCall call)
    {
        var files = (call.Array("files") ?? throw SlackRefusalException.Missing("files")).OfType<JsonObject>().Select(item => Uploaded(call, item)).ToImmutableArray();
        if (files.IsEmpty)
        {
            throw SlackRefusalException.Missing("files");
        }

        if (call.Text("channel_id") is { } id)
        {
            files = Share(call, files, workspace.PostableChannel(call, id));
        }

        return new JsonObject { ["files"] = new JsonArray([.. files.Select(file => (JsonNode)new JsonObject { ["id"] = file.Id, ["title"] = file.Title, ["name"] = file.Name })]) };
    }

    private SlackFile Uploaded(ApiCall call, JsonObject item)
    {
        var file = workspace.Files.Find((string?)item["id"] ?? "");
        return file is null || file.User != call.Caller || file.Bytes.Length != file.AnnouncedLength
            ? throw new SlackRefusalException("file_not_found")
            : file with { Title = (string?)item["title"] ?? file.Name };
    }

    private ImmutableArray<SlackFile> Share(ApiCall call, ImmutableArray<SlackFile> files, SlackChannel channel)
    {
        var thread = call.Text("thread_ts");
        ImmutableArray<SlackFile> shared = [.. files.Select(file => workspace.Files.Put(file with { Channel = channel.Id, ThreadTs = thread }))];
        echo(workspace.Messages.Add(new SlackMessage
        {
            Channel = channel.Id,
            Ts = workspace.Ids.Ts(),
            ThreadTs = thread,
            User = call.Caller,
            BotId = workspace.Identity.BotId,
            Text = call.Text("initial_comment") ?? "",
            Files = [.. shared.Select(file => file.Id)],
        }), "file_share");
        return shared;
    }
}
