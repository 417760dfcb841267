using System.Collections.Immutable;

namespace FactBot.Domain.Commands;

/// <summary>What can be said about one verb.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Purpose">What it is for, in one sentence.</param>
/// <param name="Usage">Its forms, one a line.</param>
/// <param name="Examples">Lines that work on the sample facts.</param>
public sealed record HelpTopic(string Verb, string Purpose, string Usage, ImmutableArray<string> Examples);

/// <summary>Everything a person can say at the door.</summary>
public static class HelpTopics
{
    /// <summary>The verbs, most used first.</summary>
    public static ImmutableArray<HelpTopic> All { get; } =
    [
        new("ask", "Look up a sourced fact. Any question will do; the word “ask” may be left out.",
            "QUESTION\nask QUESTION\nfilters: by:\"NAME\" kind:claim|quote|figure since:DATE until:DATE source:NAME tag:WORD status:live",
            ["What share of global cybersecurity investment goes to Israeli companies?", "by:\"Itai Mack\" kind:quote"]),
        new("add", "Keep a claim, a quote or a figure with its source. What is missing comes back as a form.",
            "add claim STATEMENT source: … [url: …] [published: …] [page: …] [excerpt: …] [by: …] [said: …] [tags: …]\nadd quote \"WORDS\" by: … source: …\nadd figure STATEMENT value: … source: … [as of: …]",
            ["add quote \"We must respect the same red lines\" by: Itai Mack source: L'Express"]),
        new("more", "The next page of an answer. “it”, “the second” and “these” refer to the last answer, too.", "more\ncite it\nshow 2\nwho said that?", ["more"]),
        new("recent", "The newest facts on file.", "recent", ["recent"]),
        new("mine", "The facts you entered or own.", "mine\nlists mine", ["mine"]),
        new("queue", "What waits for you: due for review, or not settled.", "queue", ["queue"]),
        new("explain", "For editors: which facts were weighed for a question, what spoke for each, and why it answers or does not.",
            "explain QUESTION\nexplain F-1 QUESTION", ["explain Who said 41 %?"]),
        new("show", "The whole record of one or several facts.", "show F-1\nshow F-1 F-2", ["show F-1"]),
        new("history", "Every version of a fact: who changed what, when and why.", "history F-1", ["history F-1"]),
        new("sources", "Where a fact was printed, with the source's own words.", "sources F-1", ["sources F-1"]),
        new("edit", "Make a new version of a fact; the old one stays in its history. Without fields it gives the form.",
            "edit F-1 FIELD: VALUE [FIELD: VALUE …] [because REASON]\nedit F-1 [2] page: 14\nedit F-1 add source: … url: …",
            ["edit F-1 title: Prime Minister because the title was missing"]),
        new("cite", "Citations ready to paste: apa, chicago-notes, mla, harvard, newsroom, a style of the folder, plain, or a format of export.", "cite F-1\ncite F-1 F-2 as STYLE", ["cite F-1", "cite F-1 as apa"]),
        new("list", "A story's facts under one name.", "list NAME\nlist NAME add F-1 F-2\nlist NAME remove F-1", ["list pegasus add F-1 F-2", "list pegasus"]),
        new("lists", "All lists.", "lists", ["lists"]),
        new("export", "A citation list as a file: text, markdown, html, docx, csv, jsonl, biblatex, ris, endnote, csl-json or claimreview. Behind the format: a citation style, a language, headings, notes.",
            "export list NAME as FORMAT\nexport F-1 F-2 as FORMAT in STYLE\nexport QUESTION as FORMAT in French\nexport everything as FORMAT grouped by story|kind|section\nexport … as docx with a note per fact with endnotes with ibid with archive links",
            ["export list pegasus as markdown", "export F-1 F-2 as html in mla"]),
        new("library", "The sources of your reference manager, brought in with “factbot import library.bib”. Cite one when you add a fact: source: @KEY.", "library\nlibrary WORDS\nadd claim STATEMENT source: @KEY page: 14", ["library", "library harbour"]),
        new("settings", "The citation style and language of what you cite and export, or of a list.", "settings\nsettings style STYLE\nsettings language French\nsettings list NAME style STYLE\nsettings style none", ["settings", "settings style chicago"]),
        new("help", "What can be said.", "help\nhelp VERB", ["help add"]),
        new("whoami", "Who you are here, and what you may do.", "whoami", ["whoami"]),
    ];
}
