using System.Text;
using FactBot.Domain.Exchange;
using FactBot.Domain.Exchange.Bibliographies;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary>The file of an import, or standard input.</summary>
internal sealed class ImportFile : IAsyncDisposable
{
    private const int Glimpse = 1024;
    private readonly string? _name;

    private ImportFile(Stream stream, string? name) => (Stream, _name) = (stream, name);

    /// <summary>Its content.</summary>
    internal Stream Stream { get; }

    /// <summary>How much of it was read, 0 to 1; 0 where nobody knows its length.</summary>
    internal double Progress => Stream is FileStream { Length: > 0 } file ? (double)file.Position / file.Length : 0;

    /// <summary>Opens a file by its path, or standard input by <c>-</c>.</summary>
    /// <exception cref="RequestFailedException">There is no such file.</exception>
    internal static ImportFile Open(string path, Streams streams)
    {
        if (path == "-")
        {
            return new ImportFile(streams.In, null);
        }

        return File.Exists(path)
            ? new ImportFile(File.OpenRead(path), path)
            : throw new RequestFailedException($"There is no file {path}. For example: factbot import facts.jsonl");
    }

    /// <summary>The format, by the name or by how the file begins; standard input is JSON Lines unless said otherwise.</summary>
    internal FactFileFormat Detect()
    {
        if (Stream is not FileStream file)
        {
            return FactFileFormat.JsonLines;
        }

        return FactFileFormats.Detect(_name, Beginning(file));
    }

    /// <summary>The kind of bibliography, by the name or by how the file begins; null for a file of facts.</summary>
    internal BibliographyFormat? DetectBibliography() => Stream is FileStream file ? BibliographyFormats.Detect(_name, Beginning(file)) : null;

    /// <summary>The whole text.</summary>
    /// <exception cref="RequestFailedException">It is too long.</exception>
    internal async Task<string> WholeAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        if (Stream is FileStream { Length: > BibliographyReader.Limit })
        {
            throw new RequestFailedException($"{_name} is larger than {BibliographyReader.Limit / (1024 * 1024)} MB. Export your library in parts, a collection each.");
        }

        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static string Beginning(FileStream file)
    {
        var bytes = new byte[Glimpse];
        var length = file.Read(bytes);
        file.Position = 0;
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
