using System.Collections.Immutable;
using FactBot.Domain.Citations;

namespace FactBot.Domain.Exchange.Reading;

/// <summary>The few words a document says of its own.</summary>
public sealed record DocumentWords
{
    private static readonly DocumentWords English = new()
    {
        Language = "en",
        Lines = LineWords.English,
        Title = "Facts and sources",
        Facts = "Facts",
        Notes = "Notes",
        Sources = "Sources",
        NoFacts = "No facts.",
        Others = "Other facts",
        Kinds = ["Claims", "Quotes", "Figures"],
        Ibid = "Ibid.",
    };

    private static readonly DocumentWords French = new()
    {
        Language = "fr",
        Lines = LineWords.French,
        Title = "Faits et sources",
        Facts = "Faits",
        Notes = "Notes",
        Sources = "Sources",
        NoFacts = "Aucun fait.",
        Others = "Autres faits",
        Kinds = ["Affirmations", "Citations", "Chiffres"],
        Ibid = "Ibid.",
    };

    /// <summary>BCP 47 tag of the words.</summary>
    public required string Language { get; init; }

    /// <summary>What lines about facts and sources say.</summary>
    public required LineWords Lines { get; init; }

    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    /// <summary>Above the facts.</summary>
    public required string Facts { get; init; }

    /// <summary>Above notes at the end.</summary>
    public required string Notes { get; init; }

    /// <summary>Above the list of sources.</summary>
    public required string Sources { get; init; }

    /// <summary>What an empty document says.</summary>
    public required string NoFacts { get; init; }

    /// <summary>Above facts that belong to no group.</summary>
    public required string Others { get; init; }

    /// <summary>In place of a source just cited.</summary>
    public required string Ibid { get; init; }

    /// <summary>Above claims, quotes and figures.</summary>
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>The words in a language; English where there are none.</summary>
    internal static DocumentWords In(string? language) =>
        language is not null && language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? French : English;
}
