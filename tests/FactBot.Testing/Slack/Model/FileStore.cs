using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace FactBot.Testing.Slack;

/// <summary>The files, with their bytes.</summary>
/// <param name="changes">Who is told.</param>
internal sealed class FileStore(Changes changes)
{
    private readonly ConcurrentDictionary<string, SlackFile> files = new(StringComparer.Ordinal);

    internal ImmutableArray<SlackFile> All => [.. files.Values.OrderBy(file => file.Id, StringComparer.Ordinal)];

    internal SlackFile? Find(string id) => files.GetValueOrDefault(id);

    internal SlackFile Put(SlackFile file)
    {
        files[file.Id] = file;
        changes.Signal();
        return file;
    }
}
