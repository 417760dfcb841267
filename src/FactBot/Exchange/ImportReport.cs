using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace FactBot.Exchange;

/// <summary>A line of the file that is no fact, or a remark on one that is.</summary>
/// <param name="Line">1 for the first line of the file.</param>
/// <param name="Reason">Why.</param>
internal sealed record LineNote(int Line, string Reason);

/// <summary>What came of an import.</summary>
internal sealed record ImportReport
{
    /// <summary>How many records the file had, as far as it was read.</summary>
    internal int Read { get; init; }

    /// <summary>How many facts were kept; in a dry run, how many could be.</summary>
    internal int Added { get; init; }

    /// <summary>How many sources took the place of what their key stood for; null in an import of facts, which replaces nothing.</summary>
    internal int? Updated { get; init; }

    /// <summary>How many were on file before.</summary>
    internal int AlreadyOnFile { get; init; }

    /// <summary>The records that are no facts.</summary>
    internal ImmutableArray<LineNote> Bad { get; init; } = [];

    /// <summary>What stood in good records and is not part of a fact.</summary>
    internal ImmutableArray<LineNote> Warnings { get; init; } = [];

    /// <summary>Nothing was written.</summary>
    internal bool IsDryRun { get; init; }

    /// <summary>Why the import ended before the file did; null when it did not. What was kept until then stays.</summary>
    internal string? StoppedBecause { get; init; }

    /// <summary>Whether everything in the file is on file now, or could be.</summary>
    internal bool IsWhole => Bad.IsEmpty && StoppedBecause is null;

    /// <summary>The report as one line of JSON; the shape is told by <c>factbot import --help</c>.</summary>
    internal string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("read", Read);
            json.WriteNumber("added", Added);
            if (Updated is { } updated)
            {
                json.WriteNumber("updated", updated);
            }

            json.WriteNumber("alreadyOnFile", AlreadyOnFile);
            json.WriteNumber("bad", Bad.Length);
            json.WriteBoolean("dryRun", IsDryRun);
            json.WriteString("stopped", StoppedBecause);
            WriteNotes(json, "badLines", Bad);
            WriteNotes(json, "warnings", Warnings);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteNotes(Utf8JsonWriter json, string property, ImmutableArray<LineNote> notes)
    {
        json.WriteStartArray(property);
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteNumber("line", note.Line);
            json.WriteString("reason", note.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
