using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using FactBot.Testing;

namespace FactBot.Scenarios.Teams;

/// <summary>
/// A request to the messaging endpoint that nobody meant well with, under a good token in most cases: every kind of
/// activity, with hostile texts, button data and ids, and now and then with a value of another type than Teams'.
/// </summary>
/// <param name="Body">What is sent.</param>
/// <param name="MediaType">What it is said to be.</param>
/// <param name="Signing">How it is signed: 0 not at all, 1 with another key, 2 for another bot, else well.</param>
internal sealed record HostileActivity(string Body, string MediaType, int Signing)
{
    /// <summary>Whether the token is good.</summary>
    internal bool IsSigned => Signing > 2;

    /// <summary>Whether it is larger than anything Teams sends.</summary>
    internal bool IsGiant => Body.Length > Giant / 2;

    private const int Giant = 600_000;

    private static readonly Gen<string> Words = Gen.Frequency(
        (12, TextGen.Any),
        (3, TextGen.Visible.Select(text => $"{text} source: L'Express by: {text} said: 2021 tags: {text}")),
        (2, Gen.OneOf("<at>FactBot</at>", "<at>everyone</at>", "<at></at>", "{{DATE(2021-01-01T00:00:00Z)}}", "${name}", "<img src=x onerror=y>", "&lt;&amp;gt;", "\0", "F-99999999999999999999", "by:\"", "“", new string('"', 50))),
        (1, Gen.Int[1, 9000].Select(length => new string('w', length))));

    private static readonly Gen<string> Text = Gen.Frequency(
        (9, Gen.Select(
            Gen.OneOf("", "ask", "add", "add claim", "add quote “", "add anyway figure", "show F-1", "history F-2", "edit F-1 title:", "cite F-1 as", "list", "list pegasus add F-1", "lists mine", "export F-1 F-2 as", "export list pegasus as docx", "mine", "queue", "help", "recent"),
            Words,
            (verb, words) => $"{verb} {words}")),
        (1, Gen.Select(Gen.Int[0, int.MaxValue], TextGen.Visible, (number, words) => $"add anyway claim “Number {number}: {words}” source: L'Express")));

    private static readonly Gen<string> Deed = Gen.Select(Text, Words, Gen.Int[-5, 5_000]).SelectMany((text, words, number) => Gen.OneOf(
        $$"""{"do":"say","command":{{Quoted(text)}},"again":{{Quoted(words)}}}""",
        $$"""{"do":"more","command":{{Quoted(text)}},"pageStart":{{number}}}""",
        $$"""{"do":"ask","label":{{Quoted(words)}},"prompt":{{Quoted(words)}},"before":{{Quoted(text)}},"after":{{Quoted(words)}}}""",
        $$"""{"do":"copy","id":{{Quoted(words)}},"text":{{Quoted(words)}}}""",
        $$"""{"do":"copy","id":"copy","command":{{Quoted(text)}}}""",
        $$"""{"do":"share","command":{{Quoted(text)}}}""",
        $$"""{"do":"form","command":{{Quoted(text)}}}""",
        $$"""{"do":"save","command":"add","sources":{{number}}}""",
        $$"""{"do":"pick","number":{{number}}}""",
        $$"""{"do":"export","facts":"F-1 F-2","list":{{Quoted(words)}}}""",
        $$"""{"do":"saveExport","facts":{{Quoted(words)}}}""",
        "{}",
        "null"));

    private static readonly Gen<string> Data = Gen.Select(
        Deed,
        Gen.OneOf("kind", "statement", "words", "source", "line", "scope", "format", "choice:0", "f:statement", "Words"),
        Words,
        (deed, input, words) => $$"""{"deed":{{deed}},"{{input}}":{{Quoted(words)}} }""");

    private static readonly Gen<(string Type, string? Name, string? Value)> Kind = Gen.Frequency(
        (6, Gen.Const(("message", (string?)null, (string?)null))),
        (2, Data.Select(data => ("message", (string?)null, (string?)data))),
        (3, Data.Select(data => Invoke("adaptiveCard/action", $$"""{"action":{"type":"Action.Execute","verb":"deed","data":{{data}} },"trigger":"manual"}"""))),
        (2, Gen.Select(Gen.OneOf("task/fetch", "task/submit"), Data, (name, data) => Invoke(name, $$"""{"data":{{data}},"context":{"theme":"default"} }"""))),
        (2, Text.Select(text => Invoke("composeExtension/query", $$"""{"commandId":"searchFacts","parameters":[{"name":"query","value":{{Quoted(text)}} }],"queryOptions":{"skip":0,"count":25} }"""))),
        (1, Words.Select(words => Invoke("composeExtension/queryLink", $$"""{"url":{{Quoted("https://facts.newsroom.example/facts/" + words)}} }"""))),
        (1, Gen.Select(Gen.OneOf("saveAsFact", "addFact", "exportFacts", "fly"), Words, (command, words) => Invoke("composeExtension/fetchTask", $$"""{"commandId":"{{command}}","messagePayload":{"id":"1","createdDateTime":{{Quoted(words)}},"linkToMessage":{{Quoted(words)}},"from":{"user":{"displayName":{{Quoted(words)}} } },"body":{"contentType":"html","content":{{Quoted(words)}} } } }"""))),
        (1, Data.Select(data => Invoke("composeExtension/submitAction", $$"""{"commandId":"addFact","data":{{data}} }"""))),
        (1, Words.Select(words => Invoke("fileConsent/invoke", $$"""{"type":"fileUpload","action":"accept","context":{"command":{{Quoted(words)}} },"uploadInfo":{"uploadUrl":{{Quoted("https://evil.example/" + words)}},"contentUrl":{{Quoted(words)}},"name":{{Quoted(words)}},"uniqueId":"u","fileType":"csv"} }"""))),
        (1, Gen.OneOf("conversationUpdate", "installationUpdate", "messageUpdate", "messageReaction", "typing", "event", "").Select(type => (type, (string?)null, (string?)null))));

    /// <summary>Any of them.</summary>
    /// <param name="template">An activity of type message, as Teams sends it.</param>
    internal static Gen<HostileActivity> Any(JsonObject template) =>
        from kind in Kind
        from text in Text
        from number in Gen.Int[0, int.MaxValue]
        from broken in Gen.Int[0, 3]
        from at in Gen.Int[0, 60]
        from junk in Gen.OneOf("null", "5", "true", "\"\"", "[]", "{}", "[[[[[]]]]]", "1e400", "\"x\"")
        from cut in Gen.Int[0, 400]
        from giant in Gen.Int[0, 399]
        from mediaType in Gen.Frequency((40, Gen.Const("application/json")), (1, Gen.OneOf("text/plain", "application/x-www-form-urlencoded")))
        from signing in Gen.Int[0, 29]
        select new HostileActivity(Written(template, kind, text, number, broken == 0 ? (at, junk) : null, cut < 15 ? cut : 0, giant == 0), mediaType, signing);

    private static (string Type, string? Name, string? Value) Invoke(string name, string value) => ("invoke", name, value);

    private static string Written(JsonObject template, (string Type, string? Name, string? Value) kind, string text, int number, (int At, string Junk)? broken, int cut, bool isGiant)
    {
        var activity = template.DeepClone().AsObject();
        activity["type"] = kind.Type;
        activity["id"] = $"f:{number}";
        if (kind.Name is not null)
        {
            activity["name"] = kind.Name;
        }

        if (kind.Value is null)
        {
            activity["text"] = text;
        }
        else
        {
            activity["value"] = JsonNode.Parse(kind.Value);
        }

        if (isGiant)
        {
            activity["text"] = new string('y', Giant);
        }

        var json = activity.ToJsonString();
        json = broken is var (at, junk) ? Broken(activity, at, junk) : json;
        return json[..Math.Max(0, json.Length - cut)];
    }

    /// <summary>The activity with one value of it, wherever it stands, in the shape of something else.</summary>
    private static string Broken(JsonObject activity, int at, string junk)
    {
        var places = Places(activity).ToList();
        places[at % places.Count](JsonNode.Parse("\"@junk@\"")!);
        return activity.ToJsonString().Replace("\"@junk@\"", junk, StringComparison.Ordinal);
    }

    private static IEnumerable<Action<JsonNode>> Places(JsonNode? node) => node switch
    {
        JsonObject owner => owner.ToList().SelectMany(member => Places(member.Value).Prepend(junk => owner[member.Key] = junk)),
        JsonArray array => Enumerable.Range(0, array.Count).SelectMany(index => Places(array[index]).Prepend(junk => array[index] = junk)),
        _ => [],
    };

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
