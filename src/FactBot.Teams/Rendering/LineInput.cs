using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>Inputs for one line: one of the suggestions, or any other.</summary>
internal static class LineInput
{
    private const int MostSuggestions = 25;
    private const int LongestSuggestions = 2_000;

    /// <summary>The inputs.</summary>
    /// <param name="number">Tells them from others in the same card.</param>
    /// <param name="prompt">What is asked for.</param>
    /// <param name="suggestions">Lines to choose from, as many as there is room for; any other can be typed.</param>
    internal static ImmutableArray<CardElement> Of(int number, string prompt, ImmutableArray<string> suggestions)
    {
        var choices = Fitting(suggestions).Select(suggestion => new Choice(suggestion, suggestion)).ToImmutableArray();
        return choices.IsEmpty
            ? [new TextInput(Line(number), prompt)]
            : [Choices(number, prompt, choices), new TextInput(Line(number), "Or another one")];
    }

    /// <summary>A menu.</summary>
    internal static ChoiceInput Choices(int number, string label, ImmutableArray<Choice> choices) => new(Choice(number), label, choices) { Placeholder = "Choose" };

    /// <summary>The line that was typed, else the one that was chosen; null when there is neither.</summary>
    internal static string? Read(JsonElement data, int number) => Text(data, Line(number)) ?? Chosen(data, number);

    /// <summary>The value that was chosen.</summary>
    internal static string? Chosen(JsonElement data, int number) => Text(data, Choice(number));

    /// <summary>What stands in an input; null when nothing does.</summary>
    internal static string? Text(JsonElement data, string id) =>
        data.TryGetProperty(id, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static IEnumerable<string> Fitting(ImmutableArray<string> suggestions)
    {
        var room = LongestSuggestions;
        return suggestions.Distinct(StringComparer.Ordinal).Where(IsChoice).Take(MostSuggestions).TakeWhile(suggestion => (room -= suggestion.Length) >= 0);
    }

    /// <summary>Whether a text would come back as it is: without half a character, which no JSON carries.</summary>
    internal static bool IsChoice(string text) => !string.IsNullOrWhiteSpace(text) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"line:{number}");

    private static string Choice(int number) => string.Create(CultureInfo.InvariantCulture, $"choice:{number}");
}
