namespace FactBot.Domain.Facts;

/// <summary>
/// The words by which files, forms and the store name the cases of an enumeration: its name in kebab case
/// (<c>on-record</c>, <c>at-least</c>).
/// </summary>
public static class Tokens
{
    /// <summary>The token of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Names[value];

    /// <summary>The tokens of all values, in order.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    /// <summary>Reads a token; case, spaces, underscores and hyphens do not matter.</summary>
    public static bool TryRead<T>(string text, out T value)
        where T : struct, Enum => Table<T>.Values.TryGetValue(Squeezed(text), out value);

    private static string Squeezed(string text) =>
        text.Trim().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private static class Table<T>
        where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value => Kebab(value.ToString()));

        internal static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(value => value.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => (i > 0 && char.IsUpper(c) ? "-" : "") + char.ToLowerInvariant(c)));
}
