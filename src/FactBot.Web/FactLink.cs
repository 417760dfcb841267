using FactBot.Domain.Facts;
using Microsoft.AspNetCore.Http;

namespace FactBot.Web;

/// <summary>The address of one fact, for linking to it: <c>/facts/F-12</c> leads to the page, which shows it.</summary>
internal static class FactLink
{
    internal const string Route = "/facts/{id}";

    internal static Task FollowAsync(HttpContext context)
    {
        if (FactId.TryParse(context.Request.RouteValues["id"] as string ?? "", out var id))
        {
            // Relative, so that it holds behind a proxy that adds a path.
            context.Response.StatusCode = StatusCodes.Status302Found;
            context.Response.Headers.Location = $"../#{id}";
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Task.CompletedTask;
    }
}
