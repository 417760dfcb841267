namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// Tells of most terms that are not among some thousands that they are not. It is small enough to stay in the processor's
/// nearest memory. One thread at a time adds; any number ask.
/// </summary>
internal sealed class TermSieve
{
    private const int BitsOfHash = 16;
    private readonly ulong[] bits = new ulong[(1 << BitsOfHash) / 64];

    internal void Add(uint hash) => bits[WordOf(hash)] |= 1UL << BitOf(hash);

    /// <summary>False where no term with the hash was added; true where one was, and for few others.</summary>
    internal bool MayHave(uint hash) => (bits[WordOf(hash)] >> BitOf(hash) & 1) != 0;

    private static int WordOf(uint hash) => (int)(hash >> (32 - BitsOfHash + 6));

    private static int BitOf(uint hash) => (int)(hash >> (32 - BitsOfHash)) & 63;
}
