using System.Buffers;
using System.Collections.Frozen;

namespace FactBot.Domain.Questions;

/// <summary>
/// The English ("Porter2") stemmer, written from its published description
/// (snowballstem.org/algorithms/english/stemmer.html).
/// </summary>
public static class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

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

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ExceptionOf =
        Exceptions.GetAlternateLookup<ReadOnlySpan<char>>();

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
        Span<char> letters = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(letters);
        var stem = letters[..Stem(letters)];
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    /// <summary>Stems a folded word in place.</summary>
    /// <returns>How many letters are left of it.</returns>
    internal static int Stem(Span<char> folded)
    {
        if (folded.Length <= 2 || !char.IsAsciiLetterLower(folded[0]))
        {
            return folded.Length;
        }

        if (ExceptionOf.TryGetValue(folded, out var exception))
        {
            exception.CopyTo(folded);
            return exception.Length;
        }

        var word = new StemBuffer(folded);
        MarkConsonantY(ref word);
        var (r1, r2) = Regions(word.Word);
        Plural(ref word);
        PastAndGerund(ref word, r1);
        FinalY(ref word);
        Derivation(ref word, r1, r2);
        Residue(ref word, r2);
        FinalLetter(ref word, r1, r2);
        folded[..word.Length].Replace('Y', 'y');
        return word.Length;
    }

    private static void MarkConsonantY(ref StemBuffer word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])))
            {
                word[i] = 'Y';
            }
        }
    }

    private static (int R1, int R2) Regions(ReadOnlySpan<char> word)
    {
        var r1 = word.StartsWith("gener") || word.StartsWith("arsen") ? 5
            : word.StartsWith("commun") ? 6
            : RegionAfter(word, 0);
        return (r1, RegionAfter(word, r1));
    }

    private static int RegionAfter(ReadOnlySpan<char> word, int start)
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

    private static void Plural(ref StemBuffer word)
    {
        if (word.EndsWith("sses"))
        {
            word.Cut(2);
        }
        else if (word.EndsWith("ied") || word.EndsWith("ies"))
        {
            word.Cut(word.Length > 4 ? 2 : 1);
        }
        else if (word[word.Length - 1] == 's' && word[word.Length - 2] is not ('s' or 'u') && HasVowel(word.Word[..^2]))
        {
            word.Cut(1);
        }
    }

    private static void PastAndGerund(ref StemBuffer word, int r1)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (word.EndsWith(suffix))
            {
                if (word.EndsWith(suffix, r1))
                {
                    word.Replace(suffix.Length, "ee");
                }

                return;
            }
        }

        foreach (var suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (word.EndsWith(suffix))
            {
                if (HasVowel(word.Word[..^suffix.Length]))
                {
                    word.Cut(suffix.Length);
                    Repair(ref word, r1);
                }

                return;
            }
        }
    }

    private static void Repair(ref StemBuffer word, int r1)
    {
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            word.Replace(0, "e");
        }
        else if (word.Length > 1 && word[word.Length - 1] == word[word.Length - 2] && word[word.Length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            word.Cut(1);
        }
        else if (word.Length <= r1 && EndsInShortSyllable(word.Word))
        {
            word.Replace(0, "e");
        }
    }

    private static void FinalY(ref StemBuffer word)
    {
        if (word.Length > 2 && word[word.Length - 1] is 'y' or 'Y' && !IsVowel(word[word.Length - 2]))
        {
            word[word.Length - 1] = 'i';
        }
    }

    private static void Derivation(ref StemBuffer word, int r1, int r2)
    {
        if (!TryReplace(ref word, r1, Step2))
        {
            FinalOgiOrLi(ref word, r1);
        }

        if (!TryReplace(ref word, r1, Step3) && word.EndsWith("ative", r2))
        {
            word.Cut(5);
        }
    }

    /// <summary>Whether one of the suffixes stands at the end; it is replaced when it begins in the region.</summary>
    private static bool TryReplace(ref StemBuffer word, int region, (string Suffix, string Replacement)[] table)
    {
        foreach (var (suffix, replacement) in table)
        {
            if (word.EndsWith(suffix))
            {
                if (word.EndsWith(suffix, region))
                {
                    word.Replace(suffix.Length, replacement);
                }

                return true;
            }
        }

        return false;
    }

    private static void FinalOgiOrLi(ref StemBuffer word, int r1)
    {
        if (word.EndsWith("logi") && word.Length - 3 >= r1)
        {
            word.Cut(1);
        }
        else if (word.EndsWith("li", r1) && word.Length > 2 && word[word.Length - 3] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't')
        {
            word.Cut(2);
        }
    }

    private static void Residue(ref StemBuffer word, int r2)
    {
        foreach (var suffix in Step4)
        {
            if (word.EndsWith(suffix))
            {
                word.Cut(word.EndsWith(suffix, r2) ? suffix.Length : 0);
                return;
            }
        }

        if ((word.EndsWith("sion") || word.EndsWith("tion")) && word.Length - 3 >= r2)
        {
            word.Cut(3);
        }
    }

    private static void FinalLetter(ref StemBuffer word, int r1, int r2)
    {
        if (word.EndsWith("e") && (word.Length - 1 >= r2 || (word.Length - 1 >= r1 && !EndsInShortSyllable(word.Word[..^1]))))
        {
            word.Cut(1);
        }
        else if (word.EndsWith("ll") && word.Length - 1 >= r2)
        {
            word.Cut(1);
        }
    }

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) => word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y'),
    };

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
