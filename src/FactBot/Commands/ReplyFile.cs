using FactBot.Domain.Chat;

namespace FactBot.Commands;

/// <summary>Saving the file of a reply.</summary>
internal static class ReplyFile
{
    /// <summary>Writes the file into a folder, under its own name, and never over another.</summary>
    /// <returns>Where it is.</returns>
    /// <exception cref="RequestFailedException">There is a file of that name.</exception>
    internal static string Save(FileReply file, string folder) => SaveAs(file, Path.Combine(folder, Path.GetFileName(file.Name)));

    /// <summary>Writes the file to a path, never over another.</summary>
    internal static string SaveAs(FileReply file, string path)
    {
        if (Path.Exists(path))
        {
            throw new RequestFailedException($"{path} exists already and was not overwritten; name another place.");
        }

        using var output = new FileStream(path, FileMode.CreateNew);
        output.Write(file.Content.Span);
        return path;
    }
}
