using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Teams.Receiving;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Tests.Wire;

/// <summary>One kind of activity, in full and with everything left out that may be.</summary>
internal sealed record ActivitySample(string Name, string Plain, string Bare)
{
    private const string BareOnes = """{"type":"TYPE","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"a:1"}}""";

    internal static IReadOnlyList<ActivitySample> All { get; } =
    [
        Of("message", """
            "text":"<at>Test Bot</at> channel q","replyToId":"1","entities":[{"type":"mention","mentioned":{"id":"28:1111","name":"Test Bot"},"text":"<at>Test Bot</at>"}],"value":{"kind":"submit"}
            """),
        Of("conversationUpdate", """
            "membersAdded":[{"id":"28:1111","name":"Test Bot"},{"id":"29:1x","aadObjectId":"aaaa"}]
            """),
        Of("installationUpdate", """
            "action":"add"
            """),
        Of("invoke", """
            "name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","title":"Cite","verb":"deed","data":{"deed":{"do":"say","command":"cite F-1"}}},"trigger":"manual"}
            """),
    ];

    /// <summary>In full, but null wherever <see cref="Bare"/> has nothing.</summary>
    internal string Nulls
    {
        get
        {
            var (plain, bare) = (JsonNode.Parse(Plain)!.AsObject(), JsonNode.Parse(Bare)!.AsObject());
            foreach (var name in plain.Select(member => member.Key).Where(name => !bare.ContainsKey(name)).ToList())
            {
                plain[name] = null;
            }

            plain["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = null, ["tenantId"] = null, ["isGroup"] = null, ["name"] = null };
            return plain.ToJsonString();
        }
    }

    internal static ActivitySample Named(string name) => All.Single(sample => sample.Name == name);

    internal static Delivery Read(string json)
    {
        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out var delivery, out var fault), fault);
        return delivery;
    }

    internal static string Write(Activity activity) => JsonSerializer.Serialize(activity, TeamsWireJson.Default.Activity);

    private static ActivitySample Of(string type, string rest) => new(
        type,
        $$"""
        {"type":"{{type}}","id":"a016","timestamp":"2026-11-22T15:18:57.618+00:00","serviceUrl":"https://smba.trafficmanager.net/emea/","channelId":"msteams","locale":"en-US",
        "from":{"id":"29:1x","name":"Alex Wilber","aadObjectId":"aaaa","tenantId":"6666"},"recipient":{"id":"28:1111","name":"Test Bot"},
        "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"6666","id":"19:team@thread.tacv2;messageid=1795360735546","name":"General"},
        "channelData":{"tenant":{"id":"6666"},"team":{"id":"19:t","name":"News"},"channel":{"id":"19:c","name":"General"},"eventType":"editMessage"},
        {{rest.Trim()}}}
        """,
        BareOnes.Replace("TYPE", type, StringComparison.Ordinal));
}
