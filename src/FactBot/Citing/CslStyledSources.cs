using FactBot.Csl;
using FactBot.Domain.Citations;
using FactBot.Domain.Sources;

namespace FactBot.Citing;

/// <summary>Has the CSL processor write the notes and references of one document.</summary>
internal sealed class CslStyledSources
{
    private readonly CslStyle _style;
    private readonly CslLocales _locales;
    private readonly StyledRequest _request;
    private readonly Dictionary<Source, string> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Source> _sources = [];

    internal CslStyledSources(CslStyle style, CslLocales locales, StyledRequest request)
    {
        _style = style;
        _locales = locales;
        _request = request;
        foreach (var source in request.Notes.SelectMany(note => note).Select(citation => citation.Source))
        {
            var id = $"s{_ids.Count + 1}";
            if (_ids.TryAdd(source, id))
            {
                _sources[id] = source;
            }
        }
    }

    internal StyledCitations Write(CancellationToken cancellationToken)
    {
        var processor = Processor(_sources.Keys);
        var cites = processor.Cite(Notes(), cancellationToken);
        var bibliography = _style.HasBibliography ? processor.Bibliography(cancellationToken) : null;
        return new StyledCitations
        {
            Notes = [.. cites.Select(cite => CslRuns.Of(cite))],
            HasBibliography = _style.HasBibliography,
            References = [.. (bibliography?.Entries ?? []).Select(entry => new StyledReference(_sources[entry.ItemId], CslRuns.Of(Whole(entry, cancellationToken))))],
            HasHangingIndent = bibliography?.Layout.HangingIndent ?? false,
        };
    }

    /// <summary>An entry that stands elsewhere than the style put it may not begin with a dash for the author above.</summary>
    private CslFormatted Whole(CslEntry entry, CancellationToken cancellationToken) =>
        !_request.IsSorted && entry.Text.ToString() is ['-' or '–' or '—', ..]
            ? Processor([entry.ItemId]).Bibliography(cancellationToken).Entries[0].Text
            : entry.Text;

    private CslProcessor Processor(IEnumerable<string> ids) => new(
        _style,
        ids.Select(id => CslCitationStyles.Item(_sources[id], id)),
        _locales,
        new CslOptions { Language = _request.Language ?? "en-US" });

    /// <summary>A source cited before gets its short form, never "ibid.": whether that is wanted is the document's to say.</summary>
    private List<CslCitation> Notes()
    {
        var firsts = new Dictionary<string, int>();
        var notes = new List<CslCitation>();
        foreach (var note in _request.Notes)
        {
            var number = notes.Count + 1;
            notes.Add(new CslCitation([.. note.Select(citation => Cite(citation, firsts, number))]) { NoteIndex = _style.IsNoteStyle ? number : 0 });
        }

        return notes;
    }

    private CslCite Cite(Citation citation, Dictionary<string, int> firsts, int note)
    {
        var id = _ids[citation.Source];
        var isFirst = firsts.TryAdd(id, note);
        var cite = citation.Locator is { } locator ? new CslCite(id) { Locator = locator.Value, Label = locator.Label } : new CslCite(id);
        return cite with
        {
            Position = isFirst ? CslPosition.First : CslPosition.Subsequent,
            FirstReferenceNote = isFirst || !_style.IsNoteStyle ? null : firsts[id],
        };
    }
}
