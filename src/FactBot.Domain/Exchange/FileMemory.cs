using System.Runtime.InteropServices;
using System.Text.Json;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange;

/// <summary>What is remembered from one record of a file to the next. Used by one thread.</summary>
/// <param name="context">What records that do not say it are given.</param>
internal sealed class FileMemory(ImportContext context)
{
    private byte[] written = [];
    private Source? source;

    /// <summary>Keys for facts that bring none.</summary>
    internal KeySequence Keys { get; } = new(context.Now);

    /// <summary>The source that is written so, when it is the one of the record before; facts of one article follow one another.</summary>
    internal Source? Find(JsonElement item) => JsonMarshal.GetRawUtf8Value(item).SequenceEqual(written) ? source : null;

    /// <summary>Remembers a source that was read without fault.</summary>
    internal void Keep(JsonElement item, Source read) => (written, source) = (JsonMarshal.GetRawUtf8Value(item).ToArray(), read);
}
