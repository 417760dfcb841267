using System.Collections.Frozen;

namespace FactBot.Domain.Facts;

/// <summary>Names of months, seasons and weekdays in English and French, folded, with their abbreviations.</summary>
internal static class DateWords
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] EnglishSeasons = ["spring", "summer", "autumn", "winter"];

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] FrenchSeasons = ["printemps", "été", "automne", "hiver"];

    private static readonly FrozenDictionary<string, int> Months = Table(
        "january jan janvier janv", "february feb fevrier fevr fev", "march mar mars", "april apr avril avr", "may mai", "june jun juin",
        "july jul juillet juil", "august aug aout", "september sept sep septembre", "october oct octobre", "november nov novembre", "december dec decembre");

    private static readonly FrozenDictionary<string, int> Seasons = Table("spring printemps", "summer ete", "autumn fall automne", "winter hiver");

    private static readonly FrozenSet<string> Weekdays = FrozenSet.ToFrozenSet(
        ("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        + "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim").Split(' '));

    /// <summary>The English name of a month (1–12), or of a season (21–24).</summary>
    internal static string Name(int month) => month > 20 ? EnglishSeasons[month - 21] : EnglishMonths[month - 1];

    /// <summary>The French name of a month (1–12), or of a season (21–24).</summary>
    internal static string FrenchName(int month) => month > 20 ? FrenchSeasons[month - 21] : FrenchMonths[month - 1];

    /// <summary>1–12, or null.</summary>
    internal static int? Month(string folded) => Months.TryGetValue(folded, out var month) ? month : null;

    /// <summary>21–24, or null.</summary>
    internal static int? Season(string folded) => Seasons.TryGetValue(folded, out var season) ? season + 20 : null;

    /// <summary>Words that may stand in a date and say nothing: weekdays, "the", "of", "le".</summary>
    internal static bool IsFiller(string folded) => folded is "the" or "of" or "on" or "in" or "le" or "la" or "l" or "en" or "au" or "du" or "de" or "d" or "year" or "annee"
        || Weekdays.Contains(folded);

    private static FrozenDictionary<string, int> Table(params string[] rows) => rows
        .SelectMany((row, i) => row.Split(' ').Select(word => (word, i + 1)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2);
}
