using System.Runtime.CompilerServices;

namespace FactBot.Testing;

/// <summary>
/// Compares text with a file that a person has approved. On a difference the new text is written beside it as
/// <c>*.received.txt</c>; to approve it, rename it.
/// </summary>
public static class Approved
{
    /// <summary>Holds a text against <c>Approved/NAME.approved.txt</c> beside the calling test.</summary>
    /// <exception cref="InvalidOperationException">The text differs, or nothing was approved yet.</exception>
    public static void Is(string name, string text, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Approved");
        var approved = Path.Combine(folder, name + ".approved.txt");
        var received = Path.Combine(folder, name + ".received.txt");
        if (File.Exists(approved) && File.ReadAllText(approved) == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        throw new InvalidOperationException($"Differs from what was approved. Compare, and approve by renaming:\n  {approved}\n  {received}\n\n{text}");
    }
}
