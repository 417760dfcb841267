using System.Globalization;
using System.Text;
using CsCheck;
using FactBot.Slack.Receiving.Http;
using FactBot.Slack.Tests.Wire;
using Microsoft.AspNetCore.Http;

namespace FactBot.Slack.Tests.Receiving.Http;

/// <summary>A request as an attacker, a broken proxy or a changed Slack might send it.</summary>
internal sealed record HostileRequest(string Method, string MediaType, byte[] Body, string? Timestamp, string? Signature, bool IsGenuine)
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly string Clock = Seconds(Now);

    private static readonly Gen<(string MediaType, byte[] Body)> Sound =
        Gen.Select(Gen.OneOf([.. DeliverySample.All]), Gen.Int[0, int.MaxValue], (sample, number) => Sent(sample, sample.Plain.Replace("360.361", $"{number}", StringComparison.Ordinal)));

    private static readonly Gen<byte[]> Junk = Gen.OneOf(
        Gen.Byte.Array[0, 300],
        Gen.String[0, 200].Select(Encoding.UTF8.GetBytes),
        Gen.Int[1, 3000].Select(depth => Encoding.ASCII.GetBytes("{\"type\":\"event_callback\",\"event\":" + new string('[', depth))),
        Gen.Int[1, 400].Select(count => Encoding.ASCII.GetBytes("{" + string.Join(',', Enumerable.Repeat("\"type\":\"message\"", count)) + "}")),
        Gen.Int[1, 2000].Select(count => Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, count).Select(index => $"command{index % 900}=%f{index}")))),
        Gen.OneOf("payload=%", "payload=%00", "payload=%ed%a0%80", "command=&command=", "=&=&=", "ssl_check=2", "payload={\"type\":\"\\ud800\"}", "{\"type\":\"url_verification\",\"challenge\":{}}").Select(Encoding.ASCII.GetBytes));

    private static readonly Gen<byte[]> Giant = Gen.Int[256 * 1024 - 20, 400 * 1024].Select(length => Encoding.ASCII.GetBytes("{\"type\":\"x\",\"y\":\"" + new string('y', length) + "\"}"));

    /// <summary>Any of them: sound, cut, altered, of wrong types, junk, giant; signed well in most cases.</summary>
    internal static readonly Gen<HostileRequest> Any =
        from body in Gen.Frequency((3, Sound), (3, Sound.SelectMany(Cut)), (5, Sound.SelectMany(Altered)), (4, Sound.SelectMany(Retyped)), (3, Gen.Select(Types, Junk, (mediaType, junk) => (MediaType: mediaType, Body: junk))))
        from giant in Gen.Int[0, 199]
        from bytes in giant == 0 ? Giant : Gen.Const(body.Body)
        from method in Gen.Frequency((40, Gen.Const("POST")), (1, Gen.OneOf("GET", "PUT", "", "post\0")))
        from mediaType in Gen.Frequency((20, Gen.Const(body.MediaType)), (1, Types))
        from signing in Gen.Int[0, 19]
        select Signed(method, mediaType, bytes, signing);

    private static Gen<string> Types => Gen.OneOf(SlackHost.Json, SlackHost.Form, "", "text/plain", "application/json; charset=latin1", ";;;", "application/");

    internal DefaultHttpContext Context()
    {
        var context = new DefaultHttpContext();
        context.Request.Method = Method;
        context.Request.ContentType = MediaType;
        context.Request.Body = new MemoryStream(Body, writable: false);
        context.Request.Headers[SlackSignature.TimestampHeader] = Timestamp;
        context.Request.Headers[SlackSignature.Header] = Signature;
        return context;
    }

    private static (string MediaType, byte[] Body) Sent(DeliverySample sample, string json) => sample.Shape switch
    {
        Slack.Receiving.DeliveryShape.Event => (SlackHost.Json, Encoding.UTF8.GetBytes(json)),
        Slack.Receiving.DeliveryShape.Interaction => (SlackHost.Form, Encoding.ASCII.GetBytes("payload=" + Uri.EscapeDataString(json))),
        _ => (SlackHost.Form, Encoding.ASCII.GetBytes(SlackHost.FormOf(("command", "/fact"), ("text", "a"), ("user_id", "U01"), ("channel_id", "C01"), ("team_id", "T01")))),
    };

    private static Gen<(string MediaType, byte[] Body)> Cut((string MediaType, byte[] Body) sound) =>
        Gen.Int[0, sound.Body.Length].Select(length => (sound.MediaType, sound.Body[..length]));

    private static Gen<(string MediaType, byte[] Body)> Altered((string MediaType, byte[] Body) sound) =>
        Gen.Select(Gen.Int[0, sound.Body.Length], Gen.Int[0, 5], Gen.Byte.Array[0, 5], (at, removed, inserted) =>
            (sound.MediaType, (byte[])[.. sound.Body.AsSpan(0, at), .. inserted, .. sound.Body.AsSpan(Math.Min(sound.Body.Length, at + removed))]));

    /// <summary>One value of the JSON becomes one of another kind.</summary>
    private static Gen<(string MediaType, byte[] Body)> Retyped((string MediaType, byte[] Body) sound) =>
        Gen.Select(Gen.Int[0, 60], Gen.OneOf("5", "-1e999", "null", "true", "[]", "{}", "[null]", "\"\"", "\"\\u0000\"", "{\"a\":[{}]}"), (at, value) =>
        {
            var text = Encoding.UTF8.GetString(sound.Body);
            var json = sound.MediaType == SlackHost.Form && text.StartsWith("payload=", StringComparison.Ordinal) ? Uri.UnescapeDataString(text[8..]) : text;
            var retyped = Replace(json, at, value);
            return (sound.MediaType, Encoding.UTF8.GetBytes(json == text ? retyped : "payload=" + Uri.EscapeDataString(retyped)));
        });

    private static string Replace(string json, int nth, string value)
    {
        var colon = -1;
        for (var found = 0; found <= nth && colon + 1 < json.Length && json.IndexOf(':', colon + 1) is >= 0 and var next; found++)
        {
            colon = next;
        }

        var end = colon < 0 ? -1 : json.IndexOfAny([',', '}', ']'], colon);
        return end < 0 ? json : json[..(colon + 1)] + value + json[end..];
    }

    private static HostileRequest Signed(string method, string mediaType, byte[] body, int signing) => signing switch
    {
        0 => new(method, mediaType, body, null, Sign(body, Clock), false),
        1 => new(method, mediaType, body, Clock, null, false),
        2 => new(method, mediaType, body, Clock, "v0=" + new string('a', 64), false),
        3 => new(method, mediaType, body, Seconds(Now.AddMinutes(-6)), Sign(body, Seconds(Now.AddMinutes(-6))), false),
        4 => new(method, mediaType, body, Seconds(Now.AddDays(9)), Sign(body, Seconds(Now.AddDays(9))), false),
        5 => new(method, mediaType, body, Clock, Sign([.. body, 1], Clock), false),
        6 => new(method, mediaType, body, "\0٣", "é" + new string('x', 5000), false),
        _ => new(method, mediaType, body, Clock, Sign(body, Clock), true),
    };

    private static string Sign(byte[] body, string timestamp) => SlackSignature.Sign(SlackHost.Secret, timestamp, body);

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
