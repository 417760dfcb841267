namespace FactBot.Csl;

/// <summary>A style or locale file cannot be used; the message says what is wrong and where, in one sentence.</summary>
public sealed class CslException(string message, Exception? cause = null) : Exception(message, cause)
{
    internal static CslException At(int line, string fault) => new($"Line {line}: {fault}");
}
