using System.Globalization;
using System.Text;
using CsCheck;
using FactBot.Testing.Slack;
using Microsoft.AspNetCore.Http;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>A request to a request URL that nobody meant well with, signed as Slack signs in most cases.</summary>
internal sealed record HostileRequest(string MediaType, byte[] Body, int Signing)
{
    private static readonly Gen<byte[]> Giant = Gen.Int[200 * 1024, 300 * 1024].Select(length => Encoding.ASCII.GetBytes("payload=" + new string('y', length)));

    /// <summary>Any of them.</summary>
    internal static readonly Gen<HostileRequest> Any =
        from delivery in HostileDelivery.Any
        from body in Gen.Frequency(
            (10, Gen.Const(Encoding.UTF8.GetBytes(delivery.Body))),
            (1, Gen.Int[0, 400].Select(cut => Cut(delivery.Body, cut))),
            (1, Gen.Select(Gen.Int[0, 2000], Gen.Byte.Array[1, 4], (at, junk) => Junked(delivery.Body, at, junk))))
        from giant in Gen.Int[0, 399]
        from bytes in giant == 0 ? Giant : Gen.Const(body)
        from mediaType in Gen.Frequency((40, Gen.Const(delivery.MediaType)), (1, Gen.OneOf("", "text/plain", "application/json", "application/x-www-form-urlencoded")))
        from signing in Gen.Int[0, 29]
        select new HostileRequest(mediaType, bytes, signing);

    /// <summary>Whether it is signed as Slack signs.</summary>
    internal bool IsSigned => Signing > 2;

    /// <summary>The request as the server hands it over.</summary>
    internal DefaultHttpContext Context()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - (Signing == 2 ? 4000 : 0);
        var stamp = now.ToString(CultureInfo.InvariantCulture);
        var signature = SlackSigner.Sign(Signing == 1 ? "guess" : SlackDeskHost.Secret, Encoding.UTF8.GetString(Body), stamp);
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = MediaType;
        context.Request.Body = new MemoryStream(Body, writable: false);
        context.Request.Headers["X-Slack-Request-Timestamp"] = stamp;
        context.Request.Headers["X-Slack-Signature"] = Signing == 0 ? null : signature.Signature;
        return context;
    }

    private static byte[] Cut(string body, int cut) => Encoding.UTF8.GetBytes(body)[..Math.Max(0, Encoding.UTF8.GetByteCount(body) - cut)];

    private static byte[] Junked(string body, int at, byte[] junk)
    {
        // The signer signs text, so what is thrown in is text too.
        var bytes = Encoding.UTF8.GetBytes(body);
        return [.. bytes.AsSpan(0, Math.Min(at, bytes.Length)), .. junk.Select(one => (byte)(one & 0x7f)), .. bytes.AsSpan(Math.Min(at, bytes.Length))];
    }
}
