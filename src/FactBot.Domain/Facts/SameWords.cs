using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Facts;

/// <summary>Tells when two facts say the same thing in the same words, whatever their accents, quotes and case.</summary>
public static class SameWords
{
    /// <summary>A key that is equal for facts of one kind with the same folded words: 32 hexadecimal digits.</summary>
    public static string Key(Fact fact)
    {
        var words = TextFolding.Fold(fact.Wording.Text);
        var kind = KindOf(fact.Kind);
        var size = kind.Length + Encoding.UTF8.GetMaxByteCount(words.Length);
        var rented = ArrayPool<byte>.Shared.Rent(size);
        kind.CopyTo(rented);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(rented.AsSpan(0, kind.Length + Encoding.UTF8.GetBytes(words, rented.AsSpan(kind.Length))), digest);
        ArrayPool<byte>.Shared.Return(rented);
        return Convert.ToHexStringLower(digest[..16]);
    }

    private static ReadOnlySpan<byte> KindOf(FactKind kind) => kind switch
    {
        FactKind.Claim => "Claim\n"u8,
        FactKind.Quote => "Quote\n"u8,
        FactKind.Figure => "Figure\n"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
