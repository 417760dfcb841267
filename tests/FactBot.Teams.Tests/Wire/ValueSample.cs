using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Tests.Wire;

/// <summary>What an invoke is about, or what the Connector answers, in full and with everything left out.</summary>
internal sealed record ValueSample(string Name, string Plain, JsonTypeInfo Type)
{
    internal static IReadOnlyList<ValueSample> All { get; } =
    [
        new("adaptiveCard/action", """{"action":{"verb":"deed","data":{"deed":{"do":"say","command":"cite F-1"},"line:1":"pegasus"}}}""", TeamsWireJson.Default.ExecuteRequest),
        new("task/submit", """{"data":{"Words":"Rain fell.","msteams":{"type":"task/fetch"}}}""", TeamsWireJson.Default.DialogRequest),
        new("composeExtension/query", """{"commandId":"searchFacts","parameters":[{"name":"query","value":"pegasus"},{"name":"initialRun","value":true}],"queryOptions":{"skip":25,"count":25}}""", TeamsWireJson.Default.ExtensionQuery),
        new("composeExtension/fetchTask", """
            {"commandId":"saveAsFact","commandContext":"message","messagePayload":{"id":"1629000000000","createdDateTime":"2021-08-15T04:00:00+00:00","linkToMessage":"https://teams.microsoft.com/l/message/19:x/1",
            "from":{"user":{"displayName":"Bob Example"},"application":{"displayName":"Wire"}},"body":{"contentType":"html","content":"<p>R&amp;D</p>"}}}
            """, TeamsWireJson.Default.ExtensionAction),
        new("composeExtension/submitAction", """{"commandId":"addFact","commandContext":"compose","data":{"Words":"Rain fell."}}""", TeamsWireJson.Default.ExtensionAction),
        new("composeExtension/queryLink", """{"url":"https://facts.newsroom.example/facts/F-26"}""", TeamsWireJson.Default.LinkQuery),
        new("fileConsent/invoke", """
            {"action":"accept","context":{"command":"export F-1 as csv"},"uploadInfo":{"contentUrl":"https://n-my.sharepoint.com/facts.csv","name":"facts.csv","uploadUrl":"https://n-my.sharepoint.com/up","uniqueId":"u1","fileType":"csv"}}
            """, TeamsWireJson.Default.FileConsent),
        new("member", """{"id":"29:1x","name":"Alex Wilber","aadObjectId":"aaaa","tenantId":"6666","userRole":"user","userPrincipalName":"alex@newsroom.example"}""", TeamsWireJson.Default.TeamsMember),
    ];

    /// <summary>Nothing at all.</summary>
    internal static string Bare => "{}";

    /// <summary>In full, but null wherever something stands; first the whole members, then what is in them.</summary>
    internal IEnumerable<string> Nulls => [Nulled(_ => null), Nulled(value => value is JsonObject inner ? Emptied(inner) : value is JsonArray ? new JsonArray((JsonNode?)null) : null)];

    internal static ValueSample Named(string name) => All.Single(sample => sample.Name == name);

    private static JsonObject Emptied(JsonObject value) => new(value.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, null)));

    private string Nulled(Func<JsonNode?, JsonNode?> change) =>
        new JsonObject(JsonNode.Parse(Plain)!.AsObject().Select(member => KeyValuePair.Create(member.Key, change(member.Value)))).ToJsonString();
}
