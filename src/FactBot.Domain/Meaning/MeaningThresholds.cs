namespace FactBot.Domain.Meaning;

/// <summary>What a likeness of meaning, from -1 to 1, is worth. It differs from model to model.</summary>
/// <param name="Near">From here on a fact is near enough to be offered.</param>
/// <param name="Answer">From here on a fact answers though no word is shared; null: meaning alone never answers.</param>
public sealed record MeaningThresholds(double Near, double? Answer = null);
