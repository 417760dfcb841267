using FactBot.Domain.Sources;

namespace FactBot.Domain.Citations;

/// <summary>One line that says where something was printed.</summary>
public static class SourceLine
{
    /// <summary>The line.</summary>
    public static string Of(Source source) => source.DisplayTitle;
}
