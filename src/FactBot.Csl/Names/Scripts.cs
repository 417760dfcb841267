namespace FactBot.Csl.Names;

/// <summary>Which way round a name is written, by its letters.</summary>
internal static class Scripts
{
    /// <summary>Chinese, Japanese or Korean letters throughout: family name first, no space.</summary>
    public static bool IsFamilyFirst(CslName name)
    {
        var hasLetter = false;
        foreach (var part in (ReadOnlySpan<string>)[name.Family, name.Given])
        {
            foreach (var letter in part)
            {
                if (!char.IsLetter(letter)) continue;
                if (!IsEastAsian(letter)) return false;
                hasLetter = true;
            }
        }

        return hasLetter;
    }

    private static bool IsEastAsian(char letter) => letter is (>= '\u1100' and <= '\u11FF') or (>= '\u3040' and <= '\u30FF')
        or (>= '\u3130' and <= '\u318F') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF')
        or (>= '\uD800' and <= '\uDFFF') or (>= '\uF900' and <= '\uFAFF');
}
