using System.Buffers;
using System.Text;
using System.Text.Json;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Exchange;

/// <summary>
/// Bytes of a file that are no UTF-8, as a table saved in an old code page has them. Replaced by question marks
/// they would falsify a quote unseen; here the record they stand in is refused and the rest goes on.
/// </summary>
internal static class ForeignBytes
{
    /// <summary>Stands for a byte that could not be read: a code point that no text may hold (Unicode 23.7, noncharacters).</summary>
    private const string Mark = "\uFFFF";

    private const int BytesAtATime = 64 * 1024;

    /// <summary>What is said of a record that holds such bytes.</summary>
    internal const string Sentence = "the text is not UTF-8, so its letters cannot be told; save the file as UTF-8";

    /// <summary>UTF-8 that leaves a mark where it could not read.</summary>
    internal static Encoding Utf8 { get; } = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Mark));

    /// <summary>Reads a file as <see cref="Utf8"/> says, much at a time.</summary>
    internal static StreamReader Reader(Stream stream) => new(stream, Utf8, detectEncodingFromByteOrderMarks: true, BytesAtATime);

    /// <summary>Whether a fact read through <see cref="Utf8"/> holds a mark.</summary>
    internal static bool AreIn(Fact fact) => AreIn(json => FactJsonWriter.Write(json, fact));

    /// <summary>Whether a source read through <see cref="Utf8"/> holds a mark.</summary>
    internal static bool AreIn(Source source) => AreIn(json => CslJsonWriter.Write(json, source));

    private static bool AreIn(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, FactJsonWriter.Options))
        {
            write(json);
        }

        return buffer.WrittenSpan.IndexOf("\uFFFF"u8) >= 0 || buffer.WrittenSpan.IndexOf("\\uFFFF"u8) >= 0;
    }
}
