namespace FactBot.Benchmarks.Serving;

/// <summary>Questions about the sample facts, each with words its answer holds.</summary>
internal static class Questions
{
    private static readonly (string Text, string Answer)[] s_all =
    [
        ("What share of global cybersecurity investment goes to Israeli companies?", "41%"),
        ("What share of global AI investment goes to French companies?", "No sourced fact"),
        ("uzi diplomacy", "Uzi diplomacy"),
        ("Who said NSO could not have sold a match without the agreement of the government?", "Gabi Siboni"),
        ("appropriate action Benny Gantz", "appropriate action"),
    ];

    /// <summary>Question number N.</summary>
    internal static string Text(int number) => s_all[number % s_all.Length].Text;

    /// <summary>Whether an answer to question number N holds the words it must.</summary>
    internal static bool IsRight(int number, string answer) => answer.Contains(s_all[number % s_all.Length].Answer, StringComparison.Ordinal);
}
