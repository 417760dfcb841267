using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FactBot.Store.Sqlite.Index;

/// <summary>A number by which a term is found quickly.</summary>
internal static class TermHash
{
    /// <summary>The hash of a term in UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static uint Of(ReadOnlySpan<byte> term)
    {
        var hash = (ulong)term.Length;
        while (term.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(term)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
            term = term[8..];
        }

        foreach (var value in term)
        {
            hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        }

        hash ^= hash >> 32;
        return (uint)(hash * 0x9E3779B97F4A7C15 >> 32);
    }
}
