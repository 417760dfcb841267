using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace FactBot.Domain.Facts;

/// <summary>The words of a fact, kept letter for letter.</summary>
public sealed record Wording
{
    /// <summary>The statement, or for a quote the exact words, exactly as entered.</summary>
    public required string Text { get; init; }

    /// <summary>Language of <see cref="Text"/> as a BCP 47 tag (<c>en</c>, <c>fr-CA</c>), when given.</summary>
    public string? Language { get; init; }

    /// <summary>Where the words come from when they are a translation.</summary>
    public Translation? Translation { get; init; }

    /// <summary>SHA-256 over the UTF-8 bytes of <see cref="Text"/>, lower-case hexadecimal.</summary>
    public string Digest
    {
        get
        {
            var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(Text.Length));
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(rented.AsSpan(0, Encoding.UTF8.GetBytes(Text, rented)), digest);
            ArrayPool<byte>.Shared.Return(rented);
            return Convert.ToHexStringLower(digest);
        }
    }
}

/// <summary>What lies behind translated words. Each part is absent when nobody gave it.</summary>
public sealed record Translation
{
    /// <summary>The words in the language they were spoken or written in.</summary>
    public string? OriginalText { get; init; }

    /// <summary>BCP 47 tag of the original language.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>Who translated.</summary>
    public string? Translator { get; init; }

    /// <summary>The words were translated once and are shown translated back: not the speaker's own wording.</summary>
    public bool IsBackTranslation { get; init; }
}
