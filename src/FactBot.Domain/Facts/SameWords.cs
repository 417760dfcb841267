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
        var words = $"{fact.Kind}\n{TextFolding.Fold(fact.Wording.Text)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 16));
    }
}
