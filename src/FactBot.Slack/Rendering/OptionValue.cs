using System.Text;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>The value of an option of a menu, which comes back when it is chosen.</summary>
internal static class OptionValue
{
    /// <summary>Whether a text would come back as it is: short enough, and without half a character, which no JSON carries.</summary>
    internal static bool Fits(string text) =>
        text.Length <= Limits.OptionValue && !string.IsNullOrWhiteSpace(text) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
