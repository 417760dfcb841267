using System.Text;

namespace FactBot.Exchange;

/// <summary>A file written beside its place and put there when it is whole, so that nobody ever reads half of it.</summary>
internal static class NewFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">Where it shall be; what is there is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The disk refuses; what was there before is untouched.</exception>
    internal static async Task WriteAsync(string path, Func<TextWriter, Task> write)
    {
        var half = $"{path}.{Guid.NewGuid():N}.half";
        try
        {
            await using (var stream = new FileStream(half, FileMode.CreateNew))
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
                await write(writer);
                await writer.FlushAsync();
                stream.Flush(flushToDisk: true);
            }

            File.Move(half, path, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }
}
