using FactBot.Domain.Chat;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactBot.Web.Guards;

/// <summary>Stands before every endpoint of the web chat, and before no other: chat services call under names of their own.</summary>
/// <param name="options">Which hosts are the page's own.</param>
internal sealed class Guard(WebChatOptions options)
{
    private readonly HostRule _hosts = new(options);

    /// <summary>The endpoint, reached only by requests that the page itself could have made.</summary>
    internal RequestDelegate Around(RequestDelegate endpoint) => async context =>
    {
        SecurityHeaders.AddTo(context.Response.Headers);
        if (!_hosts.Allows(context.Request.Host, context.Connection.LocalIpAddress))
        {
            await RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "a foreign Host header", _hosts.Refusal(context.Request.Host));
        }
        else if (IsWriting(context.Request.Method) && !OriginRule.Allows(context.Request))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "a foreign origin",
                "Another site sent this message, so it was not carried out; open FactBot's own page and send it there.");
        }
        else
        {
            await endpoint(context);
        }
    };

    private static bool IsWriting(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method);

    private static Task RefuseAsync(HttpContext context, int status, string reason, string sentence)
    {
        WebLog.Refused(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger<Guard>(), reason);
        return JsonAnswer.NoticeAsync(context, status, Outcome.Refused, sentence);
    }
}
