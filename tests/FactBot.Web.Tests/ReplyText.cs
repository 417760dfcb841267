using System.Text.Json;

namespace FactBot.Web.Tests;

/// <summary>Reads what came back.</summary>
internal static class ReplyText
{
    internal static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    internal static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;
}
