using FactBot.Domain.Questions;

namespace FactBot.Domain.Answers;

/// <summary>A term of a question with what it weighs among the facts on file.</summary>
/// <param name="Term">What the question names.</param>
/// <param name="Weight">Its rarity, less for words that say little.</param>
internal readonly record struct AskedTerm(QuestionTerm Term, double Weight);
