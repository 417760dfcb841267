using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FactBot.Benchmarks.Teams;

/// <summary>The least that can stand behind an invoke: a bare Kestrel that checks the token and says back what it was sent.</summary>
internal static class BareEndpoint
{
    /// <summary>The environment variable that holds the key set the token is signed by, as JSON.</summary>
    internal const string Keys = "BENCHMARK_KEYS";

    /// <summary>Serves until the process is killed.</summary>
    internal static async Task<int> ServeAsync(string address)
    {
        var tokens = new JsonWebTokenHandler();
        var parameters = new TokenValidationParameters
        {
            IssuerSigningKeys = new JsonWebKeySet(Environment.GetEnvironmentVariable(Keys)).GetSigningKeys(),
            ValidIssuer = "https://api.botframework.com",
            ValidateAudience = false,
        };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        await using var app = builder.Build();
        app.Run(async context =>
        {
            var token = context.Request.Headers.Authorization.ToString()["Bearer ".Length..];
            var genuine = (await tokens.ValidateTokenAsync(token, parameters)).IsValid;
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            context.Response.StatusCode = genuine ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsync(genuine ? body : "", context.RequestAborted);
        });
        await app.RunAsync();
        return 0;
    }
}
