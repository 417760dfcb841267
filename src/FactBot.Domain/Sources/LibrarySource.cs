namespace FactBot.Domain.Sources;

/// <summary>A source that can be cited by its key: <c>source: @okafor2024harbour</c>.</summary>
/// <param name="Key">The citation key, without the @.</param>
/// <param name="Source">What the key stands for.</param>
public sealed record LibrarySource(string Key, Source Source);
