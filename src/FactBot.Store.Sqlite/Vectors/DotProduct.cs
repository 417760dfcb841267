using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactBot.Store.Sqlite.Vectors;

/// <summary>
/// Sum of the products of bytes, exact. Asked of the processor itself, so that a native build, which is made for old
/// processors, uses what the one it runs on has.
/// </summary>
internal static class DotProduct
{
    /// <summary>The sum; both have the same length, at most 130,000.</summary>
    internal static int Of(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, left.Length);
        ref var from = ref MemoryMarshal.GetReference(left);
        ref var with = ref MemoryMarshal.GetReference(right);
        var (sum, at) = Avx512BW.IsSupported && left.Length >= 64 ? Wide(ref from, ref with, left.Length)
            : Avx2.IsSupported ? Middle(ref from, ref with, left.Length)
            : Narrow(ref from, ref with, left.Length);
        for (; at < left.Length; at++)
        {
            sum += left[at] * right[at];
        }

        return sum;
    }

    private static (int Sum, int Done) Wide(ref sbyte left, ref sbyte right, int length)
    {
        var sums = Vector512<int>.Zero;
        var at = 0;
        for (; at + Vector256<sbyte>.Count <= length; at += Vector256<sbyte>.Count)
        {
            var first = Avx512BW.ConvertToVector512Int16(Load256(ref left, at));
            var second = Avx512BW.ConvertToVector512Int16(Load256(ref right, at));
            sums += Avx512BW.MultiplyAddAdjacent(first, second);
        }

        return (Vector512.Sum(sums), at);
    }

    private static (int Sum, int Done) Middle(ref sbyte left, ref sbyte right, int length)
    {
        var sums = Vector256<int>.Zero;
        var at = 0;
        for (; at + Vector128<sbyte>.Count <= length; at += Vector128<sbyte>.Count)
        {
            var first = Avx2.ConvertToVector256Int16(Load128(ref left, at));
            var second = Avx2.ConvertToVector256Int16(Load128(ref right, at));
            sums += Avx2.MultiplyAddAdjacent(first, second);
        }

        return (Vector256.Sum(sums), at);
    }

    /// <summary>For every other processor; two products of bytes fit a short.</summary>
    internal static (int Sum, int Done) Narrow(ref sbyte left, ref sbyte right, int length)
    {
        var sums = Vector128<int>.Zero;
        var at = 0;
        for (; at + Vector128<sbyte>.Count <= length; at += Vector128<sbyte>.Count)
        {
            var (firstLow, firstHigh) = Vector128.Widen(Load128(ref left, at));
            var (secondLow, secondHigh) = Vector128.Widen(Load128(ref right, at));
            var (low, high) = Vector128.Widen((firstLow * secondLow) + (firstHigh * secondHigh));
            sums += low + high;
        }

        return (Vector128.Sum(sums), at);
    }

    private static Vector128<sbyte> Load128(ref sbyte from, int at) => Vector128.LoadUnsafe(ref Unsafe.Add(ref from, at));

    private static Vector256<sbyte> Load256(ref sbyte from, int at) => Vector256.LoadUnsafe(ref Unsafe.Add(ref from, at));
}
