namespace FactBot.Domain.Storage;

/// <summary>The store's medium failed: a full or read-only disk, a damaged file, a server that does not answer.</summary>
/// <param name="sentence">One sentence for the person who waits: what is wrong and that nothing was changed.</param>
/// <param name="inner">What the store's library said.</param>
public sealed class StoreUnavailableException(string sentence, Exception? inner = null) : Exception(sentence, inner);
