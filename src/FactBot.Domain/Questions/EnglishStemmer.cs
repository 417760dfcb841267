using System.Collections.Frozen;

namespace FactBot.Domain.Questions;

/// <summary>
/// The English ("Porter2") stemmer, written from its published description
/// (snowballstem.org/algorithms/english/stemmer.html). Other languages pass through it too: what matters is
/// that facts and questions are treated alike.
/// </summary>
public static class EnglishStemmer
{
    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["sky"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["news"] = "news",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["inning"] = "inning",
        ["outing"] = "outing",
        ["herring"] = "herring",
        ["proceed"] = "proceed",
        ["exceed"] = "exceed",
        ["succeed"] = "succeed",
    }.ToFrozenDictionary();

    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"),
        ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"),
        ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
        ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
        "al", "er", "ic",
    ];

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || !char.IsAsciiLetterLower(word[0]))
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var exception))
        {
            return exception;
        }

        word = MarkConsonantY(word);
        var (r1, r2) = Regions(word);
        word = Plural(word);
        word = PastAndGerund(word, r1);
        word = FinalY(word);
        word = Derivation(word, r1, r2);
        word = Residue(word, r2);
        return FinalLetter(word, r1, r2).ToLowerInvariant();
    }

    private static string MarkConsonantY(string word) => word.Contains('y', StringComparison.Ordinal)
        ? string.Concat(word.Select((c, i) => c == 'y' && (i == 0 || IsVowel(word[i - 1])) ? 'Y' : c))
        : word;

    private static (int R1, int R2) Regions(string word)
    {
        var r1 = word.StartsWith("gener", StringComparison.Ordinal) || word.StartsWith("arsen", StringComparison.Ordinal) ? 5
            : word.StartsWith("commun", StringComparison.Ordinal) ? 6
            : RegionAfter(word, 0);
        return (r1, RegionAfter(word, r1));
    }

    private static int RegionAfter(string word, int start)
    {
        for (var i = start + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        if (word.EndsWith("ied", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word.Length > 4 ? word[..^2] : word[..^1];
        }

        var isPlural = word[^1] == 's' && word[^2] is not ('s' or 'u') && word[..^2].Any(IsVowel);
        return isPlural ? word[..^1] : word;
    }

    private static string PastAndGerund(string word, int r1)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return word.Length - suffix.Length >= r1 ? word[..^suffix.Length] + "ee" : word;
            }
        }

        foreach (var suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                var stem = word[..^suffix.Length];
                return stem.Any(IsVowel) ? Repaired(stem, r1) : word;
            }
        }

        return word;
    }

    private static string Repaired(string stem, int r1)
    {
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
        {
            return stem + "e";
        }

        if (stem.Length > 1 && stem[^1] == stem[^2] && "bdfgmnprt".Contains(stem[^1], StringComparison.Ordinal))
        {
            return stem[..^1];
        }

        return stem.Length <= r1 && EndsInShortSyllable(stem) ? stem + "e" : stem;
    }

    private static string FinalY(string word) =>
        word.Length > 2 && word[^1] is ('y' or 'Y') && !IsVowel(word[^2]) ? word[..^1] + "i" : word;

    private static string Derivation(string word, int r1, int r2)
    {
        word = Replaced(word, r1, Step2) ?? FinalOgiOrLi(word, r1);
        return Replaced(word, r1, Step3)
            ?? (word.EndsWith("ative", StringComparison.Ordinal) && word.Length - 5 >= r2 ? word[..^5] : word);
    }

    private static string? Replaced(string word, int region, (string Suffix, string Replacement)[] table)
    {
        foreach (var (suffix, replacement) in table)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return word.Length - suffix.Length >= region ? word[..^suffix.Length] + replacement : word;
            }
        }

        return null;
    }

    private static string FinalOgiOrLi(string word, int r1)
    {
        if (word.EndsWith("logi", StringComparison.Ordinal) && word.Length - 3 >= r1)
        {
            return word[..^1];
        }

        return word.EndsWith("li", StringComparison.Ordinal) && word.Length - 2 >= r1 && word.Length > 2 && "cdeghkmnrt".Contains(word[^3], StringComparison.Ordinal)
            ? word[..^2]
            : word;
    }

    private static string Residue(string word, int r2)
    {
        foreach (var suffix in Step4)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return word.Length - suffix.Length >= r2 ? word[..^suffix.Length] : word;
            }
        }

        var endsInSionOrTion = word.EndsWith("sion", StringComparison.Ordinal) || word.EndsWith("tion", StringComparison.Ordinal);
        return endsInSionOrTion && word.Length - 3 >= r2 ? word[..^3] : word;
    }

    private static string FinalLetter(string word, int r1, int r2)
    {
        if (word.EndsWith('e') && (word.Length - 1 >= r2 || (word.Length - 1 >= r1 && !EndsInShortSyllable(word[..^1]))))
        {
            return word[..^1];
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && word.Length - 1 >= r2 ? word[..^1] : word;
    }

    private static bool EndsInShortSyllable(string word) => word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y'),
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
