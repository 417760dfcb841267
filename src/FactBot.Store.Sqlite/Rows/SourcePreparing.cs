using FactBot.Domain.Sources;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Works out what is stored of sources, once for equal ones that follow one another.</summary>
internal sealed class SourcePreparing
{
    private PreparedSource? last;

    internal PreparedSource Prepare(Source source)
    {
        var content = SourceRows.Content(source);
        if (last is null || !content.AsSpan().SequenceEqual(last.Content))
        {
            last = SourceRows.Prepare(source, content);
        }

        return last;
    }
}
