using System.Xml;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Makes any stored text one that XML 1.0 can hold.</summary>
public static class XmlLetters
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with every character that XML forbids (controls, halves of surrogate pairs) as U+FFFD.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i))
            {
                return string.Create(text.Length, text, static (span, source) =>
                {
                    for (var at = 0; at < span.Length; at++)
                    {
                        span[at] = IsAllowed(source, at) ? source[at] : Replacement;
                    }
                });
            }
        }

        return text;
    }

    private static bool IsAllowed(string text, int i) => XmlConvert.IsXmlChar(text[i])
        || (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
