using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <summary>Acts at the emulator's Web API with the tokens of people, past the app's proxy.</summary>
internal sealed class EmulatorClient(Uri address, SlackIdentity identity, SlackIds ids) : IDisposable
{
    private static readonly string[] Conversations = ["channels", "groups", "ims"];

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    /// <summary>Calls a method.</summary>
    /// <exception cref="InvalidOperationException">The emulator refused it.</exception>
    internal async Task<JsonObject> CallAsync(string method, string token, JsonObject arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/{method}") { Content = new StringContent(arguments.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        return (bool)answer["ok"]! ? answer : throw new InvalidOperationException($"{method} was refused: {answer.ToJsonString()}");
    }

    /// <summary>All messages of a conversation, threads included, oldest first.</summary>
    internal async Task<ImmutableArray<SlackMessage>> MessagesAsync(string token, string channel)
    {
        var history = await CallAsync("conversations.history", token, new JsonObject { ["channel"] = channel, ["limit"] = 200 });
        var all = new List<SlackMessage>();
        foreach (var root in history["messages"]!.AsArray().OfType<JsonObject>())
        {
            all.Add(Message(root, channel));
            if ((int?)root["reply_count"] > 0)
            {
                var thread = await CallAsync("conversations.replies", token, new JsonObject { ["channel"] = channel, ["ts"] = (string?)root["ts"] });
                all.AddRange(thread["messages"]!.AsArray().OfType<JsonObject>().Select(reply => Message(reply, channel)));
            }
        }

        return [.. all.DistinctBy(message => message.Ts).OrderBy(message => message.Ts, StringComparer.Ordinal)];
    }

    /// <summary>All files somebody sees, with their bytes.</summary>
    internal async Task<ImmutableArray<SlackFile>> FilesAsync(string token)
    {
        var list = await CallAsync("files.list", token, []);
        var files = ImmutableArray.CreateBuilder<SlackFile>();
        foreach (var file in list["files"]!.AsArray().OfType<JsonObject>())
        {
            var bytes = await BytesAsync(token, new Uri((string)file["url_private"]!).PathAndQuery);
            files.Add(new SlackFile
            {
                Id = (string)file["id"]!,
                Name = (string)file["name"]!,
                Title = (string)file["title"]!,
                User = (string)file["user"]!,
                Bytes = bytes,
                AnnouncedLength = bytes.Length,
                Channel = Conversations.SelectMany(kind => file[kind]!.AsArray()).Select(id => (string?)id).FirstOrDefault(),
            });
        }

        return files.ToImmutable();
    }

    /// <summary>Uploads a file and shares it.</summary>
    /// <returns>The file as the emulator describes it.</returns>
    internal async Task<JsonObject> UploadAsync(string token, string channel, string text, string name, byte[] bytes)
    {
        var begun = await CallAsync("files.getUploadURLExternal", token, new JsonObject { ["filename"] = name, ["length"] = bytes.Length });
        using var content = new ByteArrayContent(bytes);
        using var stored = await _client.PostAsync(new Uri((string)begun["upload_url"]!).AbsolutePath, content, TestContext.Current.CancellationToken);
        stored.EnsureSuccessStatusCode();
        var completed = await CallAsync("files.completeUploadExternal", token, new JsonObject
        {
            ["files"] = new JsonArray(new JsonObject { ["id"] = (string?)begun["file_id"], ["title"] = name }),
            ["channel_id"] = channel,
            ["initial_comment"] = text,
        });
        return completed["files"]![0]!.DeepClone().AsObject();
    }

    public void Dispose() => _client.Dispose();

    /// <summary>A message as the emulator gives it; it gives no ids to blocks.</summary>
    internal SlackMessage Message(JsonObject json, string channel) => new()
    {
        Channel = channel,
        Ts = (string)json["ts"]!,
        ThreadTs = (string?)json["thread_ts"],
        User = (string)json["user"]!,
        BotId = (string)json["user"]! == identity.BotUserId ? identity.BotId : null,
        Text = (string?)json["text"] ?? "",
        Blocks = BlockReading.WithIds(json["blocks"] as JsonArray ?? [], ids),
        Metadata = json["metadata"]?.DeepClone() as JsonObject,
        IsEdited = json["edited"] is not null,
        Files = [.. (json["files"] as JsonArray ?? []).Select(file => (string)file!["id"]!)],
    };

    private async Task<ImmutableArray<byte>> BytesAsync(string token, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return [.. await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)];
    }
}
