using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>A question as far as it could be read: with faults, nothing should be looked up.</summary>
public sealed record ParsedQuestion(Question Question, ImmutableArray<Fault> Faults);

/// <summary>Understands what somebody typed: filters, names, numbers and the words that matter.</summary>
public static partial class QuestionParser
{
    /// <summary>What a word that means much the same is worth.</summary>
    internal const double SynonymStrength = 0.7;

    /// <summary>What the people of a country are worth, and what is theirs.</summary>
    private const double PeopleStrength = 0.9;

    /// <summary>What a word is worth as the other language would have it.</summary>
    internal const double OtherLanguageStrength = 0.9;

    private const double WeakImportance = 0.4;
    private const double DayImportance = 0.4;
    private const double AuthorImportance = 0.6;

    /// <summary>Reads a question or a pasted claim. No input is refused; filters that cannot be read are faults.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The day of asking, from which "last year" counts where the text does not say when it was written; without it such words are words like any other.</param>
    public static ParsedQuestion Parse(string text, DateOnly? today = null)
    {
        var (filters, rest, faults) = FilterReader.Read(text);
        var pasted = PastedText.Of(rest);
        var isFrench = TextLanguage.IsFrench(pasted.Text);
        var terms = Terms(pasted.Text, isFrench, pasted.WrittenOn ?? today);
        terms = [.. terms.Concat(AuthorTerms(pasted.Author, isFrench)).Concat(DayTerms(pasted.WrittenOn)).DistinctBy(term => term.Index)];
        var question = new Question
        {
            Text = rest,
            Filters = filters,
            Terms = terms,
            WordsInOrder = IndexWords.InOrder($"{pasted.Text} {pasted.Author}"),
            WrittenOn = pasted.WrittenOn,
            Expects = ExpectedBy(rest),
        };
        return new ParsedQuestion(question, faults);
    }

    private static ImmutableArray<QuestionTerm> Terms(string text, bool isFrench, DateOnly? day)
    {
        var terms = new List<QuestionTerm>();
        var position = 0;
        foreach (var measured in MeasuredTerms.ReadAll(text, isFrench, day))
        {
            terms.AddRange(WordTerms(text[position..measured.Start], isFrench, position == 0));
            terms.AddRange(measured.Terms);
            position = measured.End;
        }

        terms.AddRange(WordTerms(text[position..], isFrench, position == 0));
        return [.. terms.DistinctBy(term => term.Index)];
    }

    /// <summary>Who wrote a post may be whom a fact is about, or anybody.</summary>
    private static IEnumerable<QuestionTerm> AuthorTerms(string author, bool isFrench) =>
        WordTerms(author, isFrench, startsSentence: false).Select(term => term with { IsSpecific = false, Importance = Math.Min(term.Importance, AuthorImportance) });

    /// <summary>A fact often says in which month something happened that a post of that month is about.</summary>
    private static IEnumerable<QuestionTerm> DayTerms(DateOnly? day) => day is not { } date ? [] :
        from word in new[] { DateWords.Name(date.Month).ToLowerInvariant(), date.Year.ToString(CultureInfo.InvariantCulture) }
        select new QuestionTerm { Word = word, Alternatives = [new Alternative(EnglishStemmer.Stem(word), 1)], IsSpecific = false, Importance = DayImportance };

    private static IEnumerable<QuestionTerm> WordTerms(string text, bool isFrench, bool startsSentence)
    {
        var words = IndexWords.Words(text, isFrench);
        var isShouted = words.Length > 2 && words.All(word => word.IsCapitalised || !char.IsAsciiLetter(word.Folded[0]));
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (StopWords.IsFunctionWord(word.Folded, isFrench) || (word.Folded.Length == 1 && char.IsAsciiLetter(word.Folded[0]) && !word.IsCapitalised))
            {
                continue;
            }

            var opens = i == 0 && startsSentence && (StopWords.SaysLittle(word.Folded, isFrench) || !Lexicon.News.SameAs(word.Index).IsEmpty);
            var isInitial = word.Folded.Length == 1 && char.IsAsciiLetter(word.Folded[0]);
            var isName = !isShouted && !isInitial && (word.IsAcronym || (word.IsCapitalised && !opens));
            yield return new QuestionTerm
            {
                Word = word.Folded,
                Alternatives = Alternatives(words, i, isFrench),
                IsSpecific = isName || word.Folded.Any(char.IsAsciiDigit),
                Importance = isName || !(isInitial || StopWords.SaysLittle(word.Folded, isFrench)) ? 1 : WeakImportance,
                When = NamedYear.Of(word.Folded),
            };
        }
    }

    /// <summary>
    /// The word itself, as the other language would have it, what the lexicon holds for the same, the word joined to
    /// a neighbour ("cyber security"), and what both are known by ("United States", "USA").
    /// </summary>
    private static ImmutableArray<Alternative> Alternatives(ImmutableArray<TextWord> words, int i, bool isFrench)
    {
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        alternatives.Add(new Alternative(words[i].Index, 1));
        alternatives.Add(new Alternative(IndexWords.Stem(words[i].Folded, !isFrench), OtherLanguageStrength));
        alternatives.AddRange(SameAs(words[i].Index));
        if (i + 1 < words.Length && !StopWords.IsFunctionWord(words[i + 1].Folded, isFrench))
        {
            alternatives.Add(new Alternative(IndexWords.Stem(words[i].Folded + words[i + 1].Folded, isFrench), 1));
        }

        if (i > 0 && !StopWords.IsFunctionWord(words[i - 1].Folded, isFrench))
        {
            alternatives.Add(new Alternative(IndexWords.Stem(words[i - 1].Folded + words[i].Folded, isFrench), 1));
        }

        if ((AbbreviationAt(words, i) ?? AbbreviationAt(words, i - 1)) is { } abbreviation)
        {
            alternatives.Add(new Alternative(abbreviation, 1));
            alternatives.AddRange(SameAs(abbreviation));
        }

        return [.. alternatives.DistinctBy(alternative => alternative.Index)];
    }

    private static IEnumerable<Alternative> SameAs(string word) =>
        Lexicon.News.SameAs(word).Select(same => new Alternative(same, SynonymStrength))
            .Concat(Lexicon.Places.SameAs(word).Select(same => new Alternative(same, PeopleStrength)));

    private static string? AbbreviationAt(ImmutableArray<TextWord> words, int i) =>
        i >= 0 && i + 1 < words.Length ? IndexWords.Abbreviation(words[i].Folded, words[i + 1].Folded) : null;

    private static Expected ExpectedBy(string text)
    {
        var folded = TextFolding.Fold(text);
        return AsksForFigure().IsMatch(folded) ? Expected.Number
            : AsksForDate().IsMatch(folded) ? Expected.Date
            : AsksForWords().IsMatch(folded) ? Expected.Words
            : AsksForPerson().IsMatch(folded) ? Expected.Person
            : Expected.Anything;
    }

    [GeneratedRegex(@"\b(when|what (year|day|date|month)|which (year|day|date|month)|in what year|quand|quelle (annee|date)|en quelle annee|quel (jour|mois))\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForDate();

    [GeneratedRegex(@"\b(who|whose|whom)\b|(^|\b(a|avec|chez|contre|de|et|par|pour|selon) )qui\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForPerson();

    [GeneratedRegex(@"\b(how (many|much|large|big)|what (share|percentage|percent|proportion|part|portion|fraction|number|amount)|which share|percentage|combien|quelle (part|proportion)|quel (pourcentage|nombre|montant))\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForFigure();

    [GeneratedRegex(@"\b(who said|what did .* say|quotes?|exact words|qui a dit|qu.a dit|citation)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForWords();
}
