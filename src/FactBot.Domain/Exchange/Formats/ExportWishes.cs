namespace FactBot.Domain.Exchange.Formats;

/// <summary>What facts are put under headings by.</summary>
public enum ExportGrouping
{
    /// <summary>The list they are on.</summary>
    Story,

    /// <summary>Claims, quotes, figures.</summary>
    Kind,

    /// <summary>Their first tag.</summary>
    Section,
}

/// <summary>How an export is to look, beyond its format.</summary>
public sealed record ExportWishes
{
    /// <summary>Nothing special.</summary>
    public static ExportWishes None { get; } = new();

    /// <summary>A citation style by name; null for the plain line.</summary>
    public string? Style { get; init; }

    /// <summary>BCP 47 tag of the language of dates, terms and headings; null for English.</summary>
    public string? Language { get; init; }

    /// <summary>What facts are grouped by; null to leave them in order.</summary>
    public ExportGrouping? GroupBy { get; init; }

    /// <summary>A note for each fact instead of one number for each source.</summary>
    public bool HasNotePerFact { get; init; }

    /// <summary>Notes at the end instead of the foot of the page.</summary>
    public bool HasEndnotes { get; init; }

    /// <summary>"Ibid." where a note repeats the source of the note before it; only with a note for each fact.</summary>
    public bool HasIbid { get; init; }

    /// <summary>Where a source has an archived copy, its address stands in place of the live one.</summary>
    public bool HasArchiveLinks { get; init; }

    private static readonly (ExportAbilities Ability, string Words)[] Abilities =
    [
        (ExportAbilities.Style, "a citation style or language"),
        (ExportAbilities.Groups, "headings"),
        (ExportAbilities.NotePerFact, "a note for each fact"),
        (ExportAbilities.Endnotes, "endnotes"),
        (ExportAbilities.ArchiveLinks, "archive links in place of live ones, because it holds both"),
    ];

    /// <summary>What a format cannot do of what is wished, in words; null when it can do all.</summary>
    public string? UnmetBy(IExportFormat format)
    {
        var unmet = Needed & ~format.Abilities;
        return unmet == ExportAbilities.None ? null : string.Join(", ", Abilities.Where(pair => unmet.HasFlag(pair.Ability)).Select(pair => pair.Words));
    }

    /// <summary>What a format must be able to do to meet them all.</summary>
    public ExportAbilities Needed =>
        (Style is not null || Language is not null ? ExportAbilities.Style : 0)
        | (GroupBy is not null ? ExportAbilities.Groups : 0)
        | (HasNotePerFact || HasIbid ? ExportAbilities.NotePerFact : 0)
        | (HasEndnotes ? ExportAbilities.Endnotes : 0)
        | (HasArchiveLinks ? ExportAbilities.ArchiveLinks : 0);
}
