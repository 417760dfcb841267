using FactBot.Testing.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FactBot.Benchmarks.Slack;

/// <summary>The least that can stand behind a slash command: a bare Kestrel that checks the signature and says back what it was sent.</summary>
internal static class BareEndpoint
{
    /// <summary>Serves until the process is killed.</summary>
    internal static async Task<int> ServeAsync(string address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var genuine = SlackSigner.Sign(SignedCommand.Secret, body, Header("X-Slack-Request-Timestamp")).Signature == Header("X-Slack-Signature");
        context.Response.StatusCode = genuine ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
        await context.Response.WriteAsync(genuine ? body : "", context.RequestAborted);

        string Header(string name) => context.Request.Headers[name] is { Count: 1 } value ? value.ToString() : StringValues.Empty.ToString();
    }
}
