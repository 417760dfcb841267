namespace FactBot.Domain.Drafts;

/// <summary>What may follow quoted words without a label: <c>— Naftali Bennett, Prime Minister</c>, an address, both.</summary>
/// <param name="By">Who said it.</param>
/// <param name="Title">The title behind the name.</param>
/// <param name="Url">The address.</param>
internal readonly record struct QuoteTail(string? By, string? Title, string? Url)
{
    private const int LongestName = 200;

    /// <summary>Reads all that follows the closing mark; false when something else stands there, so that the marks were not around all words.</summary>
    internal static bool TryRead(string text, out QuoteTail tail)
    {
        tail = default;
        var rest = WebAddresses.TakeLast(text.Trim().TrimStart('.', ',', ';').Trim().TrimEnd(',', ';'), out var url).Trim();
        if (rest.Length == 0)
        {
            tail = new QuoteTail(null, null, url);
            return true;
        }

        if (rest[0] is not ('—' or '–' or '―' or '-') || rest.Length > LongestName || rest.Contains('\n', StringComparison.Ordinal))
        {
            return false;
        }

        var name = rest.TrimStart('—', '–', '―', '-').Trim();
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        tail = comma > 0 ? new QuoteTail(name[..comma].Trim(), name[(comma + 1)..].Trim(), url) : new QuoteTail(name, null, url);
        return true;
    }
}
