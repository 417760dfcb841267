using System.Text.RegularExpressions;

namespace FactBot.Csl.Names;

/// <summary>
/// Finds particles that were typed into the family or the given name: lower-case words before the family name do not
/// drop, lower-case words after the given name do.
/// </summary>
internal static partial class ParticleParser
{
    private static readonly string[] Suffixes = ["Jr", "Sr", "Esq", "II", "III", "IV", "V", "VI"];

    public static CslName Parse(CslName name)
    {
        if (name.IsLiteral) return name;
        if (Quoted(name.Family) is { } plain) return name with { Family = plain, PartsAreFinal = true };
        if (name.PartsAreFinal) return name;
        name = SplitSuffix(name);
        if (name.NonDroppingParticle.Length == 0) name = SplitFamily(name);
        if (name.DroppingParticle.Length == 0) name = SplitGiven(name);
        return name;
    }

    private static string? Quoted(string family) => family is ['"', _, .., '"'] ? family[1..^1] : null;

    /// <summary>"John, Jr." and "John,! Jr.", where the exclamation mark asks for a comma in print.</summary>
    private static CslName SplitSuffix(CslName name)
    {
        var comma = name.Given.LastIndexOf(',');
        if (comma < 1 || name.Suffix.Length > 0) return name;
        var rest = name.Given[(comma + 1)..];
        var suffix = rest.TrimStart('!', ' ');
        if (!Suffixes.Contains(suffix.TrimEnd('.'))) return name;
        return name with { Given = name.Given[..comma], Suffix = suffix, CommaBeforeSuffix = rest.StartsWith('!') };
    }

    private static CslName SplitFamily(CslName name)
    {
        var words = name.Family.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.TakeWhile(IsParticle).Count();
        if (count == words.Length) return name;
        var particle = string.Join(' ', words.Take(count));
        var family = string.Join(' ', words.Skip(count));
        if (Elided().Match(family) is { Success: true } elided)
        {
            particle = $"{particle} {elided.Groups["particle"].Value}".Trim();
            family = elided.Groups["family"].Value;
        }
        else if (particle is [.., '\'' or '’'])
        {
            // "de’ Medici" keeps the space that "d’Orsay" never had.
            particle += " ";
        }

        return name with { NonDroppingParticle = particle, Family = family };
    }

    private static CslName SplitGiven(CslName name)
    {
        var words = name.Given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.Reverse().TakeWhile(IsParticle).Count();
        if (count == 0 || count == words.Length) return name;
        return name with { Given = string.Join(' ', words.SkipLast(count)), DroppingParticle = string.Join(' ', words.TakeLast(count)) };
    }

    private static bool IsParticle(string word)
    {
        var letters = word.TrimStart('\'', '’');
        return letters.Length > 0 && char.IsLower(letters, 0)
            && letters.All(letter => char.IsLower(letter) || letter is '\'' or '’' or '.' or '-' or 'ʻ');
    }

    [GeneratedRegex(@"^(?<particle>\p{Ll}+[’'ʻ-])(?<family>[\p{Lu}\p{Lt}\p{Lo}].*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Elided();
}
