using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Reading;

/// <summary>
/// What every format for reading writes: facts with numbered sources, then notes and references. The facts are read
/// once, as they come; what stands at the end is known when the last was read. For one writing, on one thread.
/// </summary>
/// <param name="job">The facts and how they are to look.</param>
public sealed class CitedDocument(ExportJob job)
{
    private readonly SourceNumbering numbering = new();
    private readonly CitationKeys keys = new();
    private readonly List<string> anchors = [];
    private readonly List<ImmutableArray<Citation>> notes = [];
    private int written;

    /// <summary>The words the document itself says.</summary>
    public DocumentWords Words { get; } = DocumentWords.In(job.Wishes.Language);

    /// <summary>Each fact has a note of its own; otherwise each source has one number.</summary>
    public bool HasNotePerFact => job.Wishes.HasNotePerFact || job.Wishes.HasIbid;

    /// <summary>Notes stand at the end of the document.</summary>
    public bool HasEndnotes => job.Wishes.HasEndnotes;

    /// <summary>Facts stand under headings.</summary>
    public bool IsGrouped => job.Wishes.GroupBy is not null;

    /// <summary>The facts in order, numbered from 1.</summary>
    public async IAsyncEnumerable<CitedEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? heading = null;
        await foreach (var (above, fact) in FactGroups.ReadAsync(job, Words, cancellationToken).ConfigureAwait(false))
        {
            var isNew = above != heading;
            heading = above;
            yield return Entry(fact, isNew ? above : null);
        }
    }

    /// <summary>The notes and references of the facts read so far.</summary>
    public DocumentEnd End(CancellationToken cancellationToken)
    {
        var sources = numbering.Sources.Select(source => new DocumentSource(source.Number, anchors[source.Number - 1], source.Source)).ToImmutableArray();
        return new DocumentEndWriter(job, HasNotePerFact, Words).Write(written, sources, notes, cancellationToken);
    }

    private CitedEntry Entry(Fact fact, string? heading)
    {
        var addressed = fact with { Citations = [.. fact.Citations.Select(citation => citation with { Source = job.Addressed(citation.Source) })] };
        var known = anchors.Count;
        var cited = numbering.Cite(addressed);
        foreach (var number in cited.Citations.Select(cite => cite.Number).Where(number => number > anchors.Count))
        {
            var source = numbering.FirstOf(number);
            anchors.Add("ref-" + keys.Next(source));
            if (!HasNotePerFact)
            {
                notes.Add([new Citation { Source = source }]);
            }
        }

        if (HasNotePerFact)
        {
            notes.Add([.. cited.Citations.Select(cite => cite.Citation with { Source = numbering.FirstOf(cite.Number) })]);
        }

        written++;
        return new CitedEntry
        {
            Number = written,
            Heading = heading,
            Anchor = fact.Id == FactId.None ? "fact-" + written.ToString(CultureInfo.InvariantCulture) : fact.Id.ToString(),
            Fact = fact,
            Citations = [.. cited.Citations.Select(one => new CitedPlace(one.Number, anchors[one.Number - 1], one.Number > known, one.Citation))],
        };
    }
}
