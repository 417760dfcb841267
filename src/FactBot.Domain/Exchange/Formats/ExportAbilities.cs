namespace FactBot.Domain.Exchange.Formats;

/// <summary>Wishes that a format can meet.</summary>
[Flags]
public enum ExportAbilities
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>References in a citation style and a language.</summary>
    Style = 1,

    /// <summary>Facts under headings.</summary>
    Groups = 2,

    /// <summary>A note of its own for each fact.</summary>
    NotePerFact = 4,

    /// <summary>Notes at the end of the document instead of the foot of the page.</summary>
    Endnotes = 8,

    /// <summary>Archived copies in place of live addresses.</summary>
    ArchiveLinks = 16,

    /// <summary>What every format for reading meets.</summary>
    Reading = Style | Groups | NotePerFact | ArchiveLinks,
}
