using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>A question as far as it could be read: with faults, nothing should be looked up.</summary>
public sealed record ParsedQuestion(Question Question, ImmutableArray<Fault> Faults);

/// <summary>Understands what somebody typed: filters, names, numbers and the words that matter.</summary>
public static partial class QuestionParser
{
    private const double SynonymStrength = 0.85;

    /// <summary>Reads a question or a pasted claim. No input is refused; filters that cannot be read are faults.</summary>
    public static ParsedQuestion Parse(string text)
    {
        var (filters, rest, faults) = FilterReader.Read(text);
        var cleaned = Noise().Replace(rest, " ");
        var words = IndexWords.Words(cleaned);
        var isFrench = StopWords.ReadAsFrench([.. words.Select(word => word.Folded)]);
        var terms = Terms(cleaned, isFrench);
        var question = new Question
        {
            Text = rest,
            Filters = filters,
            Terms = terms,
            IsFrench = isFrench,
            PreferredKind = terms.Any(term => term.IsNumber) ? FactKind.Figure : KindAskedFor(rest),
        };
        return new ParsedQuestion(question, faults);
    }

    private static ImmutableArray<QuestionTerm> Terms(string text, bool isFrench)
    {
        var terms = new List<QuestionTerm>();
        var position = 0;
        foreach (var number in NumberReader.ReadAll(text).Where(number => !number.IsYearLike))
        {
            terms.AddRange(WordTerms(text[position..number.Start], isFrench, position == 0));
            terms.Add(NumberTerm(text.Substring(number.Start, number.Length), number));
            position = number.Start + number.Length;
        }

        terms.AddRange(WordTerms(text[position..], isFrench, position == 0));
        return [.. terms.DistinctBy(term => term.Index)];
    }

    private static QuestionTerm NumberTerm(string printed, ReadNumber number) => new()
    {
        Word = TextFolding.Fold(printed),
        Alternatives = [new Alternative(number.Token, 1)],
        IsSpecific = true,
        IsNumber = true,
    };

    private static IEnumerable<QuestionTerm> WordTerms(string text, bool isFrench, bool startsSentence)
    {
        var words = IndexWords.Words(text);
        var isShouted = words.Length > 2 && words.All(word => word.IsCapitalised || !char.IsAsciiLetter(word.Folded[0]));
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (StopWords.Contains(word.Folded, isFrench) || (word.Folded.Length == 1 && !char.IsAsciiDigit(word.Folded[0])))
            {
                continue;
            }

            var opens = i == 0 && startsSentence;
            var isName = word.IsCapitalised && !opens && !isShouted;
            yield return new QuestionTerm
            {
                Word = word.Folded,
                Alternatives = Alternatives(words, i, isFrench),
                IsSpecific = isName || word.Folded.Any(char.IsAsciiDigit),
            };
        }
    }

    /// <summary>The word itself, what the lexicon holds for the same, and the word joined to a neighbour ("cyber security").</summary>
    private static ImmutableArray<Alternative> Alternatives(ImmutableArray<TextWord> words, int i, bool isFrench)
    {
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        alternatives.Add(new Alternative(words[i].Index, 1));
        alternatives.AddRange(Lexicon.News.SameAs(words[i].Index).Select(same => new Alternative(same, SynonymStrength)));
        if (i + 1 < words.Length && !StopWords.Contains(words[i + 1].Folded, isFrench))
        {
            alternatives.Add(new Alternative(EnglishStemmer.Stem(words[i].Folded + words[i + 1].Folded), 1));
        }

        if (i > 0 && !StopWords.Contains(words[i - 1].Folded, isFrench))
        {
            alternatives.Add(new Alternative(EnglishStemmer.Stem(words[i - 1].Folded + words[i].Folded), 1));
        }

        return [.. alternatives.DistinctBy(alternative => alternative.Index)];
    }

    private static FactKind? KindAskedFor(string text)
    {
        var folded = TextFolding.Fold(text);
        return AsksForFigure().IsMatch(folded) ? FactKind.Figure
            : AsksForWords().IsMatch(folded) ? FactKind.Quote
            : null;
    }

    /// <summary>Links, mentions and the hash of a hashtag say nothing about the subject.</summary>
    [GeneratedRegex(@"https?://\S+|(?<!\w)@\w+|[#?!]", RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\b(how (many|much|large|big)|what (share|percentage|percent|proportion|part|portion|fraction|number|amount)|which share|percentage|combien|quelle (part|proportion)|quel (pourcentage|nombre|montant))\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForFigure();

    [GeneratedRegex(@"\b(who said|what did .* say|quotes?|exact words|qui a dit|qu.a dit|citation)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForWords();
}
