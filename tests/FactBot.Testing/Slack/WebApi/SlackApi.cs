using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>The Web API: finds the method, judges token and scope, carries it out.</summary>
/// <param name="workspace">Where.</param>
/// <param name="methods">What there is.</param>
internal sealed class SlackApi(SlackWorkspace workspace, IEnumerable<KeyValuePair<string, ApiMethod>> methods)
{
    private readonly FrozenDictionary<string, ApiMethod> methods = methods.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The answer to a request; refusals are answers too.</summary>
    /// <param name="method">The method's name.</param>
    /// <param name="request">Arguments and token.</param>
    /// <param name="scopes">What the token allows, for the header <c>x-oauth-scopes</c>.</param>
    internal JsonObject Answer(string method, ApiRequest request, out string scopes)
    {
        scopes = "";
        try
        {
            if (!methods.TryGetValue(method, out var found))
            {
                var unknown = new SlackRefusalException("unknown_method").Answer;
                unknown["req_method"] = method;
                return unknown;
            }

            var token = found.IsOpen ? null : workspace.Tokens.Find(request.Token);
            scopes = token is null ? "" : string.Join(',', token.Scopes);
            return Run(found, new ApiCall(method, found.IsFormOnly && request.IsJson ? [] : request.Arguments, token));
        }
        catch (SlackRefusalException refusal)
        {
            return refusal.Answer;
        }
    }

    private static JsonObject Run(ApiMethod method, ApiCall call)
    {
        if (call.Token is { } token && token.IsAppLevel != method.IsAppLevel)
        {
            throw new SlackRefusalException("not_allowed_token_type");
        }

        if (method.Scope is { } scope)
        {
            call.Demand(scope);
        }

        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in method.Run(call))
        {
            answer[name] = value?.DeepClone();
        }

        return answer;
    }
}
