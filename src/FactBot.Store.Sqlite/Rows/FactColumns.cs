namespace FactBot.Store.Sqlite.Rows;

/// <summary>The columns of a fact, in the one order in which they are written and read.</summary>
internal static class FactColumns
{
    private static readonly string[] Content =
    [
        "version", "key", "external_id", "kind",
        "words", "words_sha256", "language",
        "is_translated", "original_words", "original_language", "translator", "is_back_translated",
        "speaker_name", "speaker_title", "speaker_affiliation", "speaker_spellings", "said_on", "setting", "as_of",
        "figure_printed", "figure_value", "figure_unit", "figure_measure", "figure_of", "figure_qualifier", "figure_released", "figure_method",
        "said_rating", "said_by", "said_at", "said_how", "said_evidence",
        "truth_rating", "truth_by", "truth_at", "truth_how", "truth_evidence",
        "state", "state_reason", "successor",
        "ground_rules", "embargo_until", "audience", "audience_names", "sensitivity_note",
        "entered_by_id", "entered_by_name", "entered_at", "owner", "review_by", "tags", "duplicate_of",
    ];

    private static readonly string[] Written = [.. Content, "words_key"];

    /// <summary>The first columns of every reading: <c>id</c>, <c>number</c>, then the content; of a table named <c>f</c>.</summary>
    internal static string Read { get; } = "f.id, f.number, " + string.Join(", ", Content.Select(name => "f." + name));

    /// <summary>How many columns <see cref="Read"/> names.</summary>
    internal static int Count { get; } = Content.Length + 2;

    /// <summary>Takes newsroom, number, then what <see cref="FactBinding.Bind"/> binds. Changes nothing when key or external id is taken.</summary>
    internal static string Insert { get; } =
        $"insert into facts (newsroom, number, {string.Join(", ", Written)}) values (?, ?{string.Concat(Enumerable.Repeat(", ?", Written.Length))}) on conflict do nothing";

    /// <summary>Takes what <see cref="FactBinding.Bind"/> binds, then the row's id.</summary>
    internal static string Update { get; } =
        $"update facts set {string.Join(", ", Written.Select(name => name + " = ?"))} where id = ?";

    /// <summary>Takes the key of <see cref="Domain.Facts.SameWords"/>, then the row's id.</summary>
    internal const string UpdateWordsKey = "update facts set words_key = ? where id = ? and words_key <> ?1";
}
