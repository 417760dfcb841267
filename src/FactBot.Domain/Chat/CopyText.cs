using FactBot.Domain.Citations;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Chat;

/// <summary>A fact with its sources as one piece of text to paste into a story.</summary>
internal static class CopyText
{
    /// <summary>The words untouched, who said it, where it was printed, and the id and version to come back to.</summary>
    internal static string Of(Fact fact)
    {
        var words = fact.Kind == FactKind.Quote ? $"“{fact.Wording.Text}”" : fact.Wording.Text;
        var speaker = fact.Kind == FactKind.Quote && FactCard.SpeakerLine(fact.Attribution.Speaker) is { } line ? $" — {line}" : "";
        var sources = string.Join("; ", fact.Citations.Select(CitationLine.Of));
        return $"{words}{speaker} ({sources}) [{fact.Id} v{fact.Version}]";
    }
}
