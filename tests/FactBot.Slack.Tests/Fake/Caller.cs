using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Testing.Slack;

namespace FactBot.Slack.Tests.Fake;

/// <summary>Calls the fake as any HTTP client would.</summary>
internal sealed class Caller(FakeSlack slack, string? token = null) : IDisposable
{
    internal HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    internal async Task<JsonObject> JsonAsync(string method, JsonObject arguments) => await ReadAsync(await PostAsync(method, arguments));

    internal async Task<JsonObject> FormAsync(string method, params (string Name, string Value)[] arguments)
    {
        using var content = new FormUrlEncodedContent(arguments.Select(one => new KeyValuePair<string, string>(one.Name, one.Value)));
        return await ReadAsync(await SendAsync(method, content));
    }

    internal async Task<HttpResponseMessage> PostAsync(string method, JsonObject arguments)
    {
        using var content = new StringContent(arguments.ToJsonString(), Encoding.UTF8, "application/json");
        return await SendAsync(method, content);
    }

    internal async Task<HttpResponseMessage> PostAsync(Uri address, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        return await Client.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    internal Task<HttpResponseMessage> RespondAsync(Uri address, JsonObject body) => PostAsync(address, Encoding.UTF8.GetBytes(body.ToJsonString()));

    internal static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();

    public void Dispose() => Client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string method, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.ApiUrl, method)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? slack.Options.BotToken);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
