using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using FactBot.Testing;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>
/// Deliveries of every kind whose texts, button values, metadata and ids are hostile, and in which now and then a
/// value is of another type than Slack's.
/// </summary>
internal static class HostileDelivery
{
    private static readonly SlackPayloads Payloads = new(new SlackIdentity(), TimeProvider.System);

    private static readonly Gen<string> Verb = Gen.OneOf(
        "", "ask", "add", "add claim", "add quote “", "add anyway figure", "show F-1", "history F-2", "edit F-1 title:", "verify F-1 said", "dispute F-1 because", "correct F-1 because",
        "retract F-2 because", "cite F-1 as", "list", "list pegasus add F-1", "lists mine", "export F-1 F-2 as", "export list pegasus as csv", "watch F-1", "mine", "queue", "gaps", "help", "recent", "settings");

    private static readonly Gen<string> Words = Gen.Frequency(
        (12, TextGen.Any),
        (3, TextGen.Visible.Select(text => $"{text} source: L'Express by: {text} said: 2021 tags: {text}")),
        (2, Gen.OneOf("<@U0FACTBOT>", "<!channel|x>", "<https://a.b|c>", "<mailto:a@b|c>", "<|>", "<@>", "&lt;&amp;gt;", "\0", "\ud800", "F-99999999999999999999", "by:\"", "“", new string('"', 50))),
        (1, Gen.Int[1, 9000].Select(length => new string('w', length))));

    private static readonly Gen<string> Text = Gen.Frequency(
        (9, Gen.Select(Verb, Words, (verb, words) => $"{verb} {words}")),
        (1, Gen.Select(Gen.Int[0, int.MaxValue], TextGen.Visible, (number, words) => $"add anyway claim “Number {number}: {words}” source: L'Express")));

    private static readonly Gen<string> Id = Gen.Frequency((20, Gen.OneOf("U01", "U02", "C01", "D01")), (1, Words), (1, Gen.Const("")));

    private static readonly Gen<string> Origin = Gen.Select(Gen.OneOf("Message", "Home", "Command", "Shortcut", "Nowhere"), Id, Words, (surface, channel, thread) =>
        $$"""{"surface":"{{surface}}","channel":{{Quoted(channel)}},"thread":{{Quoted(thread)}},"responseUrl":"https://example.org/steal"}""");

    private static readonly Gen<string> Value = Gen.Frequency(
        (4, Text.Select(text => $$"""{"do":"say","command":{{Quoted(text)}}}""")),
        (1, Gen.Select(Text, Gen.Int[-5, 5_000], (text, skip) => $$"""{"do":"more","command":{{Quoted(text)}},"skip":{{skip}}}""")),
        (1, Text.Select(text => $$"""{"do":"share","command":{{Quoted(text)}}}""")),
        (1, Gen.Select(Text, Words, (text, words) => $$"""{"do":"ask","before":{{Quoted(text)}},"after":{{Quoted(words)}},"label":{{Quoted(words)}},"prompt":{{Quoted(words)}},"suggestions":[{{Quoted(words)}}]}""")),
        (1, Gen.Select(Text, Words, (text, words) => $$"""{"do":"copy","id":{{Quoted(words)}},"text":{{Quoted(words)}},"command":{{Quoted(text)}}}""")),
        (1, Gen.Select(Text, Words, (text, words) => $$$"""{"do":"form","command":{{{Quoted(text)}}},"draft":{"fields":{"statement":{{{Quoted(words)}}} },"citations":[{}],"kind":{{{Quoted(words)}}} } }""")),
        (1, Words.Select(words => $$"""{"do":"export","list":{{Quoted(words)}}}""")),
        (1, Words.Select(words => $$"""{"do":"hint","sentence":{{Quoted(words)}}}""")),
        (2, Gen.OneOf("{}", "[]", "null", "{\"do\":5}", "{\"do\":\"fly\"}", "{\"do\":\"say\"}", "{\"do\":\"say\",\"command\":null}", "{", "\u0000")),
        (1, Words));

    private static readonly Gen<string> Metadata = Gen.Frequency(
        (4, Gen.Select(Text, Origin, Gen.Bool, (text, origin, all) => $$"""{"command":{{Quoted(text)}},"origin":{{origin}},"showsAll":{{(all ? "true" : "false")}}}""")),
        (4, Gen.Select(Gen.OneOf("add", "add anyway", "edit F-1"), Origin, (command, origin) => $$"""{"command":"{{command}}","origin":{{origin}}}""")),
        (2, Gen.Select(Text, Words, Origin, (before, after, origin) => $$"""{"before":{{Quoted(before)}},"after":{{Quoted(after)}},"origin":{{origin}}}""")),
        (2, Gen.Select(Words, Origin, (facts, origin) => $$"""{"facts":{{Quoted(facts)}},"origin":{{origin}}}""")),
        (2, Gen.OneOf("", "{}", "null", "[1]", "{\"command\":null,\"origin\":null}", "{\"command\":\"add\"}")),
        (1, Words));

    private static readonly Gen<JsonObject> State = Gen.Select(
        Gen.OneOf("kind", "field:statement", "field:words", "f:statement", "statement", "source", "line", "format", "what", ""), Words,
        Gen.OneOf("plain_text_input", "static_select", "checkboxes", "datepicker", "new_element"), (block, words, type) => new JsonObject
        {
            [block] = new JsonObject { [block] = new JsonObject { ["type"] = type, ["value"] = words, ["selected_option"] = type == "static_select" ? new JsonObject { ["value"] = words } : null } },
        }).Array[0, 4].Select(blocks => blocks.Aggregate(new JsonObject(), (all, one) =>
        {
            foreach (var (name, value) in one)
            {
                all[name] = value!.DeepClone();
            }

            return all;
        }));

    private static readonly Gen<JsonObject> View = Gen.Select(
        Gen.Frequency((8, Gen.OneOf("fact-form", "ask-line", "export")), (1, Words)), Metadata, State, Gen.OneOf("modal", "home", "workflow_step"),
        (callback, metadata, state, type) => new JsonObject
        {
            ["id"] = "V01",
            ["team_id"] = "T0NEWSROOM",
            ["app_installed_team_id"] = "T0NEWSROOM",
            ["type"] = type,
            ["hash"] = "1.a",
            ["callback_id"] = callback,
            ["private_metadata"] = metadata,
            ["blocks"] = new JsonArray(),
            ["state"] = new JsonObject { ["values"] = state },
        });

    private static readonly Gen<SlackDelivery> Sound = Gen.Frequency(
        (4, Gen.Select(Text, Id, Gen.OneOf("app_mention", "message"), Gen.OneOf("im", "channel"), Gen.Int[0, 3], Said)),
        (4, Gen.Select(Text, Id, Command)),
        (5, Gen.Select(Value, Gen.OneOf("deed:say:0", "home-search", "home-add", "home-export", "kind", "add-citation", "all-fields", "unknown"), View, Gen.Bool, Pressed)),
        (5, View.Select(view => Interaction("view_submission", new JsonObject { ["view"] = view }))),
        (1, Gen.Select(Gen.Frequency((3, Gen.OneOf("add_fact", "save_as_fact")), (1, Words)), Words, Chosen)),
        (1, Gen.Select(Words, Id, (link, user) => Payloads.Event(new JsonObject { ["type"] = "link_shared", ["user"] = user, ["channel"] = "C01", ["message_ts"] = "1.2", ["links"] = new JsonArray(new JsonObject { ["url"] = link }) }))),
        (1, Gen.Select(Words, Id, (type, user) => Payloads.Event(new JsonObject { ["type"] = type, ["user"] = user }))),
        (1, Id.Select(user => Payloads.Event(new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["tab"] = "home", ["channel"] = "D01" }))));

    /// <summary>Any of them.</summary>
    internal static readonly Gen<SlackDelivery> Any = Gen.Select(Sound, Gen.Int[0, 9], Gen.Int[0, 200], Gen.Int[0, Kinds.Length - 1], (delivery, dice, at, kind) =>
        dice == 0 ? delivery with { Payload = Retyped(delivery.Payload, at, Kinds[kind]) } : delivery);

    private static string[] Kinds => ["5", "-1e999", "null", "true", "[]", "{}", "[null]", "\"\"", "{\"a\":[{}]}"];

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static SlackDelivery Said(string text, string user, string type, string channelType, int rest)
    {
        var inner = new JsonObject { ["type"] = type, ["user"] = user, ["text"] = text, ["ts"] = $"{Guid.NewGuid():N}", ["channel"] = channelType == "im" ? "D01" : "C01", ["channel_type"] = channelType };
        inner["thread_ts"] = rest == 0 ? "1.1" : null;
        inner["subtype"] = rest == 1 ? "file_share" : null;
        return Payloads.Event(inner);
    }

    private static SlackDelivery Command(string text, string user) => new(SlackDeliveryKind.Command, "/fact", new JsonObject
    {
        ["team_id"] = "T0NEWSROOM",
        ["channel_id"] = "C01",
        ["user_id"] = user,
        ["command"] = "/fact",
        ["text"] = text,
        ["is_enterprise_install"] = "false",
        ["response_url"] = "https://example.org/steal",
        ["trigger_id"] = Trigger(),
    });

    private static SlackDelivery Pressed(string value, string action, JsonObject view, bool isInView)
    {
        var pressed = new JsonObject
        {
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["block_id"] = "b", ["value"] = value, ["action_ts"] = "1.2" }),
            ["container"] = new JsonObject { ["type"] = isInView ? "view" : "message", ["channel_id"] = isInView ? null : "C01", ["message_ts"] = Trigger() },
        };
        pressed[isInView ? "view" : "channel"] = isInView ? view.DeepClone() : new JsonObject { ["id"] = "C01", ["name"] = "general" };
        return Interaction("block_actions", pressed);
    }

    private static SlackDelivery Chosen(string callback, string text) => callback == "save_as_fact"
        ? Interaction("message_action", new JsonObject
        {
            ["callback_id"] = callback,
            ["channel"] = new JsonObject { ["id"] = "C01", ["name"] = "general" },
            ["message"] = new JsonObject { ["type"] = "message", ["user"] = "U02", ["ts"] = "1629000000.0001", ["text"] = text },
        })
        : Interaction("shortcut", new JsonObject { ["callback_id"] = callback });

    private static SlackDelivery Interaction(string type, JsonObject rest) =>
        Payloads.Interaction(type, new SlackUser { Id = "U01", Name = "ada", RealName = "Ada", Team = "T0NEWSROOM" }, new SlackHandles(Trigger()), rest);

    private static string Trigger() => Guid.NewGuid().ToString("N");

    /// <summary>One of the values becomes one of another type.</summary>
    private static JsonObject Retyped(JsonObject payload, int at, string json)
    {
        var copy = payload.DeepClone().AsObject();
        var places = Places(copy).ToList();
        var (owner, name) = places[at % places.Count];
        owner[name] = JsonNode.Parse(json);
        return copy;
    }

    private static IEnumerable<(JsonObject Owner, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => Places(member.Value).Prepend((owner, member.Key))),
        JsonArray array => array.SelectMany(Places),
        _ => [],
    };
}
