using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;

namespace FactBot.Domain.Commands;

/// <summary>
/// Reads what a message asks for. A first word that is a verb makes a command only when what follows fits it;
/// everything else is a question. A verb with a slip in it, followed by something that fits, is asked back.
/// </summary>
public static class CommandParser
{
    /// <summary>Reads a message; there is none that cannot be read.</summary>
    public static Command Parse(Message message)
    {
        var text = Unfenced(message.Text.Trim(Ignorable));
        var (word, rest) = FirstWord(text);
        if (Verbs.TryRead(word, out var verb) && message.Form is { } form && FormCommand.Read(verb, rest, form) is { } filledIn)
        {
            return filledIn;
        }

        if (text.Length == 0)
        {
            return new Command.Nothing();
        }

        if (IdList.TryRead(text, out var ids))
        {
            return new Command.Show(ids);
        }

        if (text.TrimEnd('?', ' ').ToLowerInvariant() is "who am i" or "qui suis-je" or "qui suis je")
        {
            return new Command.WhoAmI();
        }

        return Read(word, rest) ?? new Command.Ask(text);
    }

    /// <summary>Reads a command that is there; null when the text is none.</summary>
    internal static Command? Read(string text)
    {
        var (word, rest) = FirstWord(text);
        return Verbs.TryRead(word, out var verb) ? Read(verb, rest) : null;
    }

    private static Command? Read(string word, string rest) => Verbs.TryRead(word, out var verb) ? Read(verb, rest) : Corrected(word, rest);

    private static readonly char[] Ignorable = [' ', '\t', '\n', '\r', '\u00a0', '\u202f', '\u200b', '\u200e', '\u200f', '\ufeff'];

    private static Command? Read(Verb verb, string rest) => verb switch
    {
        Verb.Ask => rest.Length > 0 ? new Command.Ask(rest) : Unclear.Missing("Say what to look up.", "ask Who said 41 %?"),
        Verb.Add => AddParser.Read(rest),
        Verb.More => IdList.TryRead(rest, out var further) ? new Command.Again(further, "More:") : null,
        Verb.Recent => Alone(rest, new Command.Recent()),
        Verb.Mine => Alone(rest, new Command.Mine()),
        Verb.Queue => Alone(rest, new Command.Waiting()),
        Verb.Explain => Explain(rest),
        Verb.Show => OfFacts(verb, rest, ids => new Command.Show(ids)),
        Verb.History => OfFacts(verb, rest, ids => ids is [var id] ? new Command.History(id) : OneAtATime(verb, ids[0])),
        Verb.Sources => OfFacts(verb, rest, ids => ids is [var id] ? new Command.Sources(id) : OneAtATime(verb, ids[0])),
        Verb.Edit => EditParser.Read(rest),
        Verb.Cite => Cite(rest),
        Verb.List => ListParser.Read(rest),
        Verb.Lists => rest.Equals("mine", StringComparison.OrdinalIgnoreCase) ? new Command.Lists(OnlyMine: true) : Alone(rest, new Command.Lists()),
        Verb.Export => ExportParser.Read(rest),
        Verb.Library => LibraryWords(rest),
        Verb.Settings => SettingsParser.Read(rest),
        Verb.Help => Help(rest),
        Verb.WhoAmI => rest.TrimEnd('?').Length == 0 ? new Command.WhoAmI() : null,
        _ => null,
    };

    private static Command? Alone(string rest, Command command) => rest.TrimEnd('?', '!', '.').Length == 0 ? command : null;

    private static Command? OfFacts(Verb verb, string rest, Func<System.Collections.Immutable.ImmutableArray<Facts.FactId>, Command> command)
    {
        var name = Verbs.WordOf(verb);
        return rest.Length == 0 ? Unclear.Missing("Say which fact.", $"{name} F-12")
            : IdList.TryRead(rest, out var ids) ? command(ids)
            : IdList.IsBareNumbers(rest, out var asIds) ? Unclear.Id(verb, $"{name} {asIds}")
            : null;
    }

    /// <summary>A question, or a fact and the question that it was or was not an answer to.</summary>
    private static Command Explain(string rest)
    {
        var (fact, question) = IdList.TryTakeFirst(rest, out var id, out var tail) ? ((Facts.FactId?)id, tail.Trim(' ', ':', ',')) : (null, rest);
        return question.Length > 0
            ? new Command.Explain(question, fact, $"{Verbs.WordOf(Verb.Explain)} {rest}")
            : Unclear.Missing("Say which question.", fact is null ? "explain Who said 41 %?" : $"explain {fact} Who said 41 %?");
    }

    private static Command OneAtATime(Verb verb, Facts.FactId first) =>
        Unclear.Missing($"Ask for the {Verbs.WordOf(verb)} of one fact at a time.", $"{Verbs.WordOf(verb)} {first}");

    /// <summary>A question about libraries has a question mark, or more words than anybody looks for.</summary>
    private static Command.Library? LibraryWords(string rest) =>
        rest.EndsWith('?') || rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) || rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 6 ? null : new Command.Library(Reason.Unquoted(rest));

    private static Command? Cite(string rest)
    {
        foreach (var joint in (ReadOnlySpan<string>)[" as ", " in ", " en ", " au format "])
        {
            var at = rest.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            var style = at < 0 ? "" : Reason.Unquoted(rest[(at + joint.Length)..]).TrimEnd('.', '?', '!');
            if (style.Length is > 0 and <= 60 && OfFacts(Verb.Cite, rest[..at], ids => new Command.Cite(ids, style)) is { } styled)
            {
                return styled;
            }
        }

        return OfFacts(Verb.Cite, rest, ids => new Command.Cite(ids, null))
            ?? (IdList.TryTakeFirst(rest, out var id, out var tail) && tail.StartsWith(' ') && !tail.EndsWith('?') && tail.Trim().Split(' ').Length <= 2
                ? Unclear.Missing("Put “as” before the style.", $"cite {id} as {tail.Trim()}")
                : null);
    }

    private static Command.Help? Help(string rest)
    {
        var topic = rest.TrimEnd('?', '!', ' ');
        return topic.Length == 0 || topic.Equals("me", StringComparison.OrdinalIgnoreCase) ? new Command.Help(null)
            : Verbs.TryRead(topic, out var verb) ? new Command.Help(Verbs.WordOf(verb))
            : HelpTopics.Contains(topic) ? new Command.Help(topic.ToLowerInvariant())
            : null;
    }

    private static readonly HashSet<string> HelpTopics =
        new(["filters", "fields", "labels", "formats", "styles", "dates", "numbers", "questions", "commands"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The command somebody meant, asked back; null when the word is just a word.</summary>
    private static Command? Corrected(string word, string rest)
    {
        foreach (var verb in Misspelling.Near(word, mayReplace: rest.Length > 0))
        {
            if (Read(verb, rest) is { } command && FitsWithoutDoubt(command, rest))
            {
                return Unclear.Missing($"“{word}” is no command; did you mean “{Verbs.WordOf(verb)}”?", $"{Verbs.WordOf(verb)} {rest}".TrimEnd());
            }
        }

        return null;
    }

    /// <summary>Whether what follows the verb can hardly be anything but a command.</summary>
    private static bool FitsWithoutDoubt(Command command, string rest) => command switch
    {
        Command.Show or Command.History or Command.Sources or Command.Edit or Command.AddToList or Command.RemoveFromList or Command.Export => true,
        Command.Cite => true,
        Command.Add add => add.Draft.Kind is not null && (add.Draft.Citations.Length > 0 || add.Draft.Fields.Count > 1 || QuotationMarks.In(rest).Count > 0),
        Command.Help help => rest.Length == 0 || help.Topic is not null,
        Command.Lists or Command.WhoAmI or Command.Settings => rest.Length == 0,
        _ => false,
    };

    private static (string Word, string Tail) FirstWord(string text)
    {
        if (text.StartsWith('?'))
        {
            return ("?", text[1..].Trim());
        }

        var start = text.StartsWith('/') ? 1 : 0;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = text[start..end];
        end += end < text.Length && text[end] == ':' ? 1 : 0;
        var isWhole = end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is '"' or '“' or '«' or '„' or '?';
        return isWhole && word.Length > 0 ? (word, text[end..].Trim(Ignorable)) : ("", text);
    }

    /// <summary>Chats let people mark a command as code.</summary>
    private static string Unfenced(string text)
    {
        foreach (var fence in (ReadOnlySpan<string>)["```", "`"])
        {
            if (text.Length > 2 * fence.Length && text.StartsWith(fence, StringComparison.Ordinal) && text.EndsWith(fence, StringComparison.Ordinal)
                && text.IndexOf('`', fence.Length) == text.Length - fence.Length)
            {
                return text[fence.Length..^fence.Length].Trim(Ignorable);
            }
        }

        return text;
    }
}
