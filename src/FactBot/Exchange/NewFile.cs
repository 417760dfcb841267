namespace FactBot.Exchange;

/// <summary>A file written beside its place and put there when it is whole, so that nobody ever reads half of it.</summary>
internal static class NewFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">Where it shall be; what is there is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The disk refuses; what was there before is untouched.</exception>
    internal static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        var half = $"{path}.{Guid.NewGuid():N}.half";
        try
        {
            T result;
            await using (var stream = new FileStream(half, FileMode.CreateNew))
            {
                result = await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(half, path, overwrite: true);
            return result;
        }
        finally
        {
            File.Delete(half);
        }
    }
}
