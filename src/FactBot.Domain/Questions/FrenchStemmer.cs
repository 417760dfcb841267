namespace FactBot.Domain.Questions;

/// <summary>
/// The French stemmer, written from its published description (snowballstem.org/algorithms/french/stemmer.html),
/// for words folded before: people who ask leave accents out, so é, è and e are one letter here, and the endings
/// that the description tells apart by them fall to its last steps.
/// </summary>
public static class FrenchStemmer
{
    private static readonly string[] Standard =
        ["ances", "iqUes", "ismes", "ables", "istes", "ance", "iqUe", "isme", "able", "iste", "eux"];

    private static readonly string[] Agents = ["atrices", "ateurs", "ations", "atrice", "ateur", "ation"];

    private static readonly string[] FirstVerbs =
    [
        "issaIent", "issantes", "iraIent", "issante", "issants", "issions", "irions", "issais", "issait", "issant", "issent",
        "issiez", "issons", "irais", "irait", "irent", "iriez", "irons", "iront", "isses", "issez", "imes", "ites", "irai",
        "iras", "irez", "isse", "ies", "ira", "ie", "ir", "is", "it", "i",
    ];

    private static readonly string[] SecondVerbs =
    [
        "eraIent", "erions", "erais", "erait", "eriez", "erons", "eront", "erent", "erai", "eras", "erez", "ees", "era",
        "iez", "ee", "er", "ez",
    ];

    private static readonly string[] ThirdVerbs =
    [
        "assions", "assent", "assiez", "aIent", "antes", "asses", "ames", "ates", "ante", "ants", "asse", "ais", "ait",
        "ant", "ai", "as", "at", "a",
    ];

    private enum Outcome
    {
        Nothing,
        Adverb,
        Removed,
    }

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

        var word = new StemBuffer(folded);
        MarkConsonants(ref word);
        var regions = Regions.Of(word.Word);
        var outcome = StandardSuffix(ref word, regions);
        var isChanged = outcome == Outcome.Removed || Verb(ref word, regions) || outcome == Outcome.Adverb;
        if (isChanged)
        {
            if (word.EndsWith("Y"))
            {
                word[word.Length - 1] = 'i';
            }
        }
        else
        {
            Residue(ref word, regions);
        }

        Undouble(ref word);
        var stem = folded[..word.Length];
        stem.Replace('I', 'i');
        stem.Replace('U', 'u');
        stem.Replace('Y', 'y');
        return word.Length;
    }

    /// <summary>Vowels that stand for consonants are written large: between vowels, and the u of "qu".</summary>
    private static void MarkConsonants(ref StemBuffer word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var afterVowel = i > 0 && IsVowel(word[i - 1]);
            var beforeVowel = i + 1 < word.Length && IsVowel(word[i + 1]);
            word[i] = word[i] switch
            {
                'u' when i > 0 && word[i - 1] == 'q' => 'U',
                'u' when afterVowel && beforeVowel => 'U',
                'i' when afterVowel && beforeVowel => 'I',
                'y' when afterVowel || beforeVowel => 'Y',
                var letter => letter,
            };
        }
    }

    private static Outcome StandardSuffix(ref StemBuffer word, Regions regions)
    {
        if (TryCut(ref word, Standard, regions.R2))
        {
            return Outcome.Removed;
        }

        if (TryCut(ref word, Agents, regions.R2))
        {
            CutOrReplace(ref word, "ic", "iqU", regions.R2);
            return Outcome.Removed;
        }

        return Nouns(ref word, regions) is var noun and not Outcome.Nothing ? noun : Adverbs(ref word, regions);
    }

    private static Outcome Nouns(ref StemBuffer word, Regions regions)
    {
        if (TryReplace(ref word, ["logies", "logie"], "log", regions.R2)
            || TryReplace(ref word, ["usions", "utions", "usion", "ution"], "u", regions.R2)
            || TryReplace(ref word, ["ences", "ence"], "ent", regions.R2))
        {
            return Outcome.Removed;
        }

        if (TryCut(ref word, ["ites", "ite"], regions.R2))
        {
            CutOrReplace(ref word, "abil", "abl", regions.R2);
            CutOrReplace(ref word, "ic", "iqU", regions.R2);
            TryCut(ref word, ["iv"], regions.R2);
            return Outcome.Removed;
        }

        if (TryCut(ref word, ["ives", "ive", "ifs", "if"], regions.R2))
        {
            if (TryCut(ref word, ["at"], regions.R2))
            {
                CutOrReplace(ref word, "ic", "iqU", regions.R2);
            }

            return Outcome.Removed;
        }

        return TryReplace(ref word, ["eaux"], "eau", 0)
            || TryReplace(ref word, ["aux"], "al", regions.R1)
            || TryCut(ref word, ["euses", "euse"], regions.R2)
            || TryReplace(ref word, ["euses", "euse"], "eux", regions.R1) ? Outcome.Removed : Outcome.Nothing;
    }

    private static Outcome Adverbs(ref StemBuffer word, Regions regions)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["issements", "issement"])
        {
            if (word.EndsWith(suffix, regions.R1) && !IsVowel(word[word.Length - suffix.Length - 1]))
            {
                word.Cut(suffix.Length);
                return Outcome.Removed;
            }
        }

        if (TryReplace(ref word, ["amment"], "ant", regions.Rv) || TryReplace(ref word, ["emment"], "ent", regions.Rv))
        {
            return Outcome.Adverb;
        }

        if (TryCut(ref word, ["ements", "ement"], regions.Rv))
        {
            BehindEment(ref word, regions);
            return Outcome.Removed;
        }

        foreach (var suffix in (ReadOnlySpan<string>)["ments", "ment"])
        {
            if (word.EndsWith(suffix) && word.Length - suffix.Length - 1 >= regions.Rv && IsVowel(word[word.Length - suffix.Length - 1]))
            {
                word.Cut(suffix.Length);
                return Outcome.Adverb;
            }
        }

        return Outcome.Nothing;
    }

    private static void BehindEment(ref StemBuffer word, Regions regions)
    {
        if (TryCut(ref word, ["iv"], regions.R2))
        {
            TryCut(ref word, ["at"], regions.R2);
        }
        else if (!TryCut(ref word, ["eus"], regions.R2) && !TryReplace(ref word, ["eus"], "eux", regions.R1)
            && !TryCut(ref word, ["abl", "iqU"], regions.R2))
        {
            TryReplace(ref word, ["ier", "Ier"], "i", regions.Rv);
        }
    }

    private static bool Verb(ref StemBuffer word, Regions regions)
    {
        foreach (var suffix in FirstVerbs)
        {
            if (word.EndsWith(suffix, regions.Rv))
            {
                if (word.Length - suffix.Length - 1 < regions.Rv || IsVowel(word[word.Length - suffix.Length - 1]))
                {
                    break;
                }

                word.Cut(suffix.Length);
                return true;
            }
        }

        if (TryCut(ref word, ["ions"], regions.R2) || TryCut(ref word, SecondVerbs, regions.Rv))
        {
            return true;
        }

        if (TryCut(ref word, ThirdVerbs, regions.Rv))
        {
            TryCut(ref word, ["e"], regions.Rv);
            return true;
        }

        return false;
    }

    private static void Residue(ref StemBuffer word, Regions regions)
    {
        if (word.Length > 1 && word.EndsWith("s") && word[word.Length - 2] is not ('a' or 'i' or 'o' or 'u' or 's'))
        {
            word.Cut(1);
        }

        if (word.EndsWith("ion", regions.R2) && word.Length - 4 >= regions.Rv && word[word.Length - 4] is 's' or 't')
        {
            word.Cut(3);
        }
        else if (!TryReplace(ref word, ["iere", "Iere", "ier", "Ier"], "i", regions.Rv))
        {
            TryCut(ref word, ["e"], regions.Rv);
        }
    }

    private static void Undouble(ref StemBuffer word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["eill", "enn", "onn", "ett", "ell"])
        {
            if (word.EndsWith(ending))
            {
                word.Cut(1);
                return;
            }
        }
    }

    private static bool TryCut(ref StemBuffer word, scoped ReadOnlySpan<string> suffixes, int region) => TryReplace(ref word, suffixes, "", region);

    private static bool TryReplace(ref StemBuffer word, scoped ReadOnlySpan<string> suffixes, string replacement, int region)
    {
        foreach (var suffix in suffixes)
        {
            if (word.EndsWith(suffix, region))
            {
                word.Replace(suffix.Length, replacement);
                return true;
            }
        }

        return false;
    }

    private static void CutOrReplace(ref StemBuffer word, string suffix, string replacement, int region)
    {
        if (word.EndsWith(suffix))
        {
            word.Replace(suffix.Length, word.EndsWith(suffix, region) ? "" : replacement);
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Where the regions begin that the description calls RV, R1 and R2.</summary>
    private readonly record struct Regions(int Rv, int R1, int R2)
    {
        internal static Regions Of(ReadOnlySpan<char> word)
        {
            var r1 = After(word, 0);
            return new Regions(RvOf(word), r1, After(word, r1));
        }

        private static int RvOf(ReadOnlySpan<char> word)
        {
            if ((word.Length > 2 && IsVowel(word[0]) && IsVowel(word[1])) || word.StartsWith("par") || word.StartsWith("col") || word.StartsWith("tap"))
            {
                return Math.Min(3, word.Length);
            }

            for (var i = 1; i < word.Length; i++)
            {
                if (IsVowel(word[i]))
                {
                    return i + 1;
                }
            }

            return word.Length;
        }

        private static int After(ReadOnlySpan<char> word, int start)
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
    }
}
