using System.Collections.Immutable;
using System.Net;

namespace FactBot.Testing.Slack;

/// <summary>
/// The plan of what goes wrong. A method is named in full (<c>chat.postMessage</c>), or by its beginning
/// (<c>chat.*</c>, <c>*</c>); what is no Web API method is called <c>upload</c>, <c>response_url</c>,
/// <c>file</c> and <c>socket</c>. The oldest rule that is not used up counts.
/// </summary>
public sealed class SlackFaults
{
    private ImmutableArray<SlackFaultRule> rules = [];

    /// <summary>Adds a rule.</summary>
    /// <param name="methods">Which calls.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">With how many calls.</param>
    public SlackFaultRule Add(string methods, SlackFault fault, int times = 1)
    {
        var rule = new SlackFaultRule(methods, fault, times);
        ImmutableInterlocked.Update(ref rules, all => all.Add(rule));
        return rule;
    }

    /// <summary>Answers 429.</summary>
    public SlackFaultRule RateLimit(string methods, TimeSpan retryAfter, int times = 1) => Add(methods, new SlackFault.RateLimit(retryAfter), times);

    /// <summary>Answers with a status such as 503.</summary>
    public SlackFaultRule Status(string methods, HttpStatusCode code, int times = 1) => Add(methods, new SlackFault.Status(code), times);

    /// <summary>Answers <c>ok: false</c>.</summary>
    public SlackFaultRule Refuse(string methods, string error, int times = 1) => Add(methods, new SlackFault.Refusal(error), times);

    /// <summary>Keeps calls waiting until the rule is released.</summary>
    public SlackFaultRule Hang(string methods, int times = 1) => Add(methods, new SlackFault.Hang(), times);

    /// <summary>Resets the connection before the call is carried out.</summary>
    public SlackFaultRule ResetBefore(string methods, int times = 1) => Add(methods, new SlackFault.Reset(), times);

    /// <summary>Resets the connection after the call was carried out.</summary>
    public SlackFaultRule ResetAfter(string methods, int times = 1) => Add(methods, new SlackFault.Reset(IsCarriedOut: true), times);

    /// <summary>Ends all rules and lets hanging calls go on.</summary>
    public void Clear()
    {
        foreach (var rule in ImmutableInterlocked.InterlockedExchange(ref rules, []))
        {
            rule.Release();
        }
    }

    internal SlackFaultRule? Take(string method) => rules.FirstOrDefault(rule => rule.Takes(method));
}
