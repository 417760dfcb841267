using System.Collections.Frozen;

namespace FactBot.Domain.Commands;

/// <summary>What a message can begin with.</summary>
public enum Verb
{
    /// <summary>Look something up.</summary>
    Ask,

    /// <summary>Keep a new fact.</summary>
    Add,

    /// <summary>The next page of an answer.</summary>
    More,

    /// <summary>Why facts were chosen for a question, or were not.</summary>
    Explain,

    /// <summary>The whole record.</summary>
    Show,

    /// <summary>The revisions.</summary>
    History,

    /// <summary>The citations.</summary>
    Sources,

    /// <summary>A new version.</summary>
    Edit,

    /// <summary>A citation to paste.</summary>
    Cite,

    /// <summary>A story's facts.</summary>
    List,

    /// <summary>All lists.</summary>
    Lists,

    /// <summary>A citation list as a file.</summary>
    Export,

    /// <summary>The newest facts.</summary>
    Recent,

    /// <summary>The sender's own facts.</summary>
    Mine,

    /// <summary>What waits for the sender.</summary>
    Queue,

    /// <summary>The sources that can be cited by a key.</summary>
    Library,

    /// <summary>What the sender, or a list, prefers.</summary>
    Settings,

    /// <summary>What can be said.</summary>
    Help,

    /// <summary>Who the sender is here.</summary>
    WhoAmI,
}

/// <summary>The words for verbs, English and French.</summary>
public static class Verbs
{
    private static readonly FrozenDictionary<string, Verb> ByWord = new (Verb Verb, string Words)[]
    {
        (Verb.Ask, "ask demander demande"),
        (Verb.Add, "add ajouter ajoute"),
        (Verb.More, "more"),
        (Verb.Recent, "recent latest"),
        (Verb.Mine, "mine"),
        (Verb.Queue, "queue"),
        (Verb.Explain, "explain expliquer explique"),
        (Verb.Show, "show montrer montre afficher affiche"),
        (Verb.History, "history historique"),
        (Verb.Sources, "sources source"),
        (Verb.Edit, "edit modifier modifie"),
        (Verb.Cite, "cite citer"),
        (Verb.List, "list liste"),
        (Verb.Lists, "lists listes"),
        (Verb.Export, "export exporter exporte"),
        (Verb.Library, "library bibliothèque"),
        (Verb.Settings, "settings réglages"),
        (Verb.Help, "help aide ?"),
        (Verb.WhoAmI, "whoami"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Verb))).ToFrozenDictionary(pair => pair.word, pair => pair.Verb, StringComparer.OrdinalIgnoreCase);

    /// <summary>All verbs as they are written in English, in the order of a help page.</summary>
    public static IEnumerable<string> All => Enum.GetValues<Verb>().Select(WordOf);

    /// <summary>The English word of a verb.</summary>
    public static string WordOf(Verb verb) => verb.ToString().ToLowerInvariant();

    /// <summary>Reads a word as a verb.</summary>
    public static bool TryRead(string word, out Verb verb) => ByWord.TryGetValue(word, out verb);
}
