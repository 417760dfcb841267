using FactBot.Domain.Facts;

namespace FactBot.Domain.Chat;

/// <summary>The words for roles.</summary>
public static class Roles
{
    /// <summary>Reads a role: its token, or the word of the newsroom for it (<c>guest</c>, <c>reporter</c>).</summary>
    public static bool TryRead(string text, out Role role)
    {
        role = text.Trim().ToLowerInvariant() switch
        {
            "guest" => Role.Reader,
            "reporter" => Role.Contributor,
            _ => Role.Reader,
        };
        return text.Trim().ToLowerInvariant() is "guest" or "reporter" || Tokens.TryRead(text, out role);
    }
}
