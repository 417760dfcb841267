using FactBot.Domain.Drafts;

namespace FactBot.Domain.Commands;

/// <summary>Commands that are nearly right, with what works.</summary>
internal static class Unclear
{
    internal static Command Missing(string sentence, string example) => new Command.Unclear(new Fault(sentence, example));

    /// <summary>A bare number stands where an id belongs.</summary>
    internal static Command Id(Verb verb, string example) =>
        new Command.Unclear(new Fault($"To {Deed(verb)}, write its id with the letter: F-12.", example));

    private static string Deed(Verb verb) => verb switch
    {
        Verb.Show => "show a fact",
        Verb.History => "see the history of a fact",
        Verb.Sources => "see the sources of a fact",
        Verb.Cite => "cite a fact",
        Verb.Edit => "edit a fact",
        Verb.List => "put a fact on a list",
        _ => "export a fact",
    };
}
