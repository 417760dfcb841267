using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace FactBot.Benchmarks.Retrieval;

/// <summary>Reads the files of a set.</summary>
internal static class SetFiles
{
    private const string Example = """a line is like {"id":"7","text":"…","lang":"en"}.""";

    /// <summary>Reads <c>corpus.jsonl.gz</c>.</summary>
    internal static ImmutableArray<StoredText> ReadTexts(string path) => Lines(path, line => new StoredText(Needed(line, "id"), Text(line, "title") ?? "", Needed(line, "text"))
    {
        Subtitle = Text(line, "subtitle"),
        Language = Text(line, "lang"),
        Date = Text(line, "date"),
        Speaker = Text(line, "speaker"),
        Author = Text(line, "author"),
        Url = Text(line, "url"),
    });

    /// <summary>Reads <c>queries.jsonl</c>; what is relevant stands elsewhere.</summary>
    internal static ImmutableArray<SetQuestion> ReadQuestions(string path) =>
        Lines(path, line => new SetQuestion(Needed(line, "id"), Needed(line, "text"), Text(line, "lang"), []));

    /// <summary>The rows of a table of tab-separated columns, its header included.</summary>
    /// <exception cref="BadDataException">A row has too few columns.</exception>
    internal static IEnumerable<string[]> ReadTable(string path, int columns)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Split('\t') is var row && row.Length < columns && line.Length > 0)
            {
                throw new BadDataException($"{path}, line {number}: {columns} columns separated by tabs are needed, not “{line}”.");
            }

            if (line.Length > 0)
            {
                yield return row;
            }
        }
    }

    private static ImmutableArray<T> Lines<T>(string path, Func<JsonElement, T> read)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var items = ImmutableArray.CreateBuilder<T>();
        var number = 0;
        try
        {
            while (text.ReadLine() is { } line)
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    using var document = JsonDocument.Parse(line);
                    items.Add(read(document.RootElement));
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new BadDataException($"{path} is not compressed by gzip, as its name says.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw new BadDataException($"{path}, line {number}: {(fault is FormatException ? fault.Message : $"this is not one JSON object; {Example}")}");
        }

        return items.ToImmutable();
    }

    private static string Needed(JsonElement line, string name) =>
        Text(line, name) ?? throw new FormatException($"{name} is missing; {Example}");

    /// <summary>A field as text; ids may be numbers, several authors a list.</summary>
    private static string? Text(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString())),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
