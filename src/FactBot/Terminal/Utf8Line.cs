using System.Runtime.CompilerServices;
using System.Text;

namespace FactBot.Terminal;

/// <summary>One piped line. Closed: <see cref="Text"/>, <see cref="Unusable"/>.</summary>
internal abstract record Utf8Line
{
    /// <summary>The most bytes a line may have: 1 MiB.</summary>
    internal const int Limit = 1024 * 1024;

    private Utf8Line()
    {
    }

    /// <summary>A line without its ending.</summary>
    internal sealed record Text(string Value) : Utf8Line;

    /// <summary>A line that cannot be taken, and why in one sentence. Letters are never replaced by question marks unseen.</summary>
    internal sealed record Unusable(string Sentence) : Utf8Line;

    /// <summary>The lines of a stream as they arrive, each of bounded size.</summary>
    internal static async IAsyncEnumerable<Utf8Line> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var line = new MemoryStream();
        var isTooLong = false;
        var isFirst = true;
        int length;
        while ((length = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            for (var start = 0; start < length;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', start, length - start);
                var count = (end < 0 ? length : end) - start;
                isTooLong |= line.Length + count > Limit;
                line.Write(buffer, start, isTooLong ? 0 : count);
                start += count + 1;
                if (end >= 0)
                {
                    yield return Of(line, isTooLong, isFirst);
                    line.SetLength(0);
                    isTooLong = isFirst = false;
                }
            }
        }

        if (line.Length > 0 || isTooLong)
        {
            yield return Of(line, isTooLong, isFirst);
        }
    }

    private static Utf8Line Of(MemoryStream line, bool isTooLong, bool isFirst)
    {
        if (isTooLong)
        {
            return new Unusable("That line is longer than 1 MiB, which no message is.");
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(line.GetBuffer(), 0, (int)line.Length);
            text = isFirst && text.StartsWith('\uFEFF') ? text[1..] : text;
            return new Text(text.EndsWith('\r') ? text[..^1] : text);
        }
        catch (DecoderFallbackException)
        {
            return new Unusable("That line is not UTF-8 text, so its letters cannot be told; nothing was changed.");
        }
    }
}
