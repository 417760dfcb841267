using System.CommandLine;
using FactBot.Domain.Exchange.Formats;

namespace FactBot.Commands;

/// <summary>The options of <c>factbot export</c> that say how a document is to look.</summary>
internal sealed class ExportLooks
{
    private readonly Option<string?> _style = new("--style") { Description = "Citation style of text, markdown, html and docx: apa, chicago-notes, mla …", HelpName = "STYLE" };
    private readonly Option<string?> _language = new("--language") { Description = "Language of dates, terms and headings: en-US, en-GB, fr-FR", HelpName = "TAG" };
    private readonly Option<ExportGrouping?> _group = new("--group-by") { Description = "Put facts under headings", HelpName = "story|kind|section" };
    private readonly Option<bool> _notes = new("--note-per-fact") { Description = "A note for each fact instead of one number for each source" };
    private readonly Option<bool> _end = new("--endnotes") { Description = "Notes at the end of a docx instead of the foot of the page" };
    private readonly Option<bool> _ibid = new("--ibid") { Description = "\"Ibid.\" where a note repeats the source before it" };
    private readonly Option<bool> _archive = new("--archive-links") { Description = "Archived copies in place of live addresses" };

    internal IEnumerable<Option> All => [_style, _language, _group, _notes, _end, _ibid, _archive];

    internal ExportWishes Of(ParseResult parsed) => new()
    {
        Style = parsed.GetValue(_style),
        Language = parsed.GetValue(_language),
        GroupBy = parsed.GetValue(_group),
        HasNotePerFact = parsed.GetValue(_notes),
        HasEndnotes = parsed.GetValue(_end),
        HasIbid = parsed.GetValue(_ibid),
        HasArchiveLinks = parsed.GetValue(_archive),
    };
}
