using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Reading;

/// <summary>
/// Writes notes and references, in a style or plain. What a style prints nothing for stands there plain, and that is
/// said: no source is ever dropped.
/// </summary>
internal sealed class DocumentEndWriter(ExportJob job, bool hasNotePerFact, DocumentWords words)
{
    /// <summary>More are counted, not named.</summary>
    private const int MostNamed = 10;

    /// <summary>Of sources that are numbered, each is one object.</summary>
    private static IEqualityComparer<Source> OneSource => ReferenceEqualityComparer.Instance;

    internal DocumentEnd Write(int written, ImmutableArray<DocumentSource> sources, List<ImmutableArray<Citation>> notes, CancellationToken cancellationToken)
    {
        var styled = job.Wishes.Style is { } style ? job.Styles.Format(new StyledRequest(style, notes, job.Wishes.Language, IsSorted: hasNotePerFact), cancellationToken) : null;
        var anchors = sources.ToDictionary(source => source.Source, source => source.Anchor, OneSource);
        var texts = notes.Select((note, i) => NoteOf(notes, i, note, styled?.Notes[i]));
        var left = new List<Source>();
        var references = hasNotePerFact ? InOrderOfStyle(sources, anchors, styled, left) : InOrderOfUse(sources, styled, left);
        return new DocumentEnd(
            written,
            [.. texts.Select((text, i) => new DocumentNote(text, notes[i] is [var only] ? anchors[only.Source] : null))],
            references,
            styled?.HasHangingIndent ?? false,
            [
                .. left.Take(MostNamed).Select(source => $"The style {job.Wishes.Style} has no entry for {SourceLine.Of(source)} It stands in plain words."),
                .. left.Count > MostNamed ? new[] { $"The same goes for {left.Count - MostNamed} more." } : [],
            ]);
    }

    private StyledText NoteOf(List<ImmutableArray<Citation>> notes, int i, ImmutableArray<Citation> note, StyledText? styled)
    {
        if (job.Wishes.HasIbid && i > 0 && note is [var cite] && notes[i - 1] is [var before]
            && ReferenceEquals(cite.Source, before.Source))
        {
            var place = cite.Locator is { } locator && locator != before.Locator ? CitationLine.Place(locator, words.Lines) : null;
            return StyledText.Plain(place is null ? words.Ibid : $"{words.Ibid}, {place}.");
        }

        return styled is { Runs.IsEmpty: false } ? styled : StyledText.Join(" ", note.Select(cite => SourceRuns.Of(cite, words.Lines)));
    }

    /// <summary>The numbered list that facts point to.</summary>
    private ImmutableArray<DocumentReference> InOrderOfUse(ImmutableArray<DocumentSource> sources, StyledCitations? styled, List<Source> left)
    {
        var entries = (styled?.References ?? []).ToDictionary(reference => reference.Source, reference => reference.Text, OneSource);
        var list = ImmutableArray.CreateBuilder<DocumentReference>(sources.Length);
        foreach (var (number, anchor, source) in sources)
        {
            var text = entries.GetValueOrDefault(source) ?? (styled is { HasBibliography: false } ? styled.Notes[number - 1] : null);
            list.Add(new DocumentReference(number, anchor, text is { Runs.IsEmpty: false } ? text : Plain(source, styled, left)));
        }

        return list.MoveToImmutable();
    }

    /// <summary>The style's own order; what it leaves out stands at the end. A style of notes alone has no list.</summary>
    private ImmutableArray<DocumentReference> InOrderOfStyle(ImmutableArray<DocumentSource> sources, Dictionary<Source, string> anchors, StyledCitations? styled, List<Source> left)
    {
        if (styled is { HasBibliography: false })
        {
            return [];
        }

        var entries = styled?.References ?? [];
        var printed = entries.Select(entry => anchors[entry.Source]).ToHashSet();
        return
        [
            .. entries.Select(entry => new DocumentReference(null, anchors[entry.Source], entry.Text)),
            .. sources.Where(source => !printed.Contains(source.Anchor)).Select(source => new DocumentReference(null, source.Anchor, Plain(source.Source, styled, left))),
        ];
    }

    private StyledText Plain(Source source, StyledCitations? styled, List<Source> left)
    {
        if (styled is not null)
        {
            left.Add(source);
        }

        return SourceRuns.Of(source, words.Lines);
    }
}
