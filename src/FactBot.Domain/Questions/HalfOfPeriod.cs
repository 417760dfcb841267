namespace FactBot.Domain.Questions;

/// <summary>"The first half of 2021" names a time, and no share of anything.</summary>
internal static class HalfOfPeriod
{
    private static readonly string[] Ordinals = ["first", "second", "1st", "2nd", "première", "premiere", "seconde", "deuxième", "deuxieme"];

    /// <summary>Whether a number of a text is such a half.</summary>
    internal static bool Is(string text, ReadNumber number)
    {
        if (number is not { Value: 0.5m, Unit: null })
        {
            return false;
        }

        var before = text.AsSpan(0, number.Start).TrimEnd();
        foreach (var ordinal in Ordinals)
        {
            if (before.EndsWith(ordinal, StringComparison.OrdinalIgnoreCase) && LetterWords.IsStart(text, before.Length - ordinal.Length))
            {
                return true;
            }
        }

        return false;
    }
}
