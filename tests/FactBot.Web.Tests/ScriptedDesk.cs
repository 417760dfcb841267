using System.Collections.Concurrent;
using System.Text;
using FactBot.Domain.Chat;
using FactBot.Domain.Storage;

namespace FactBot.Web.Tests;

/// <summary>A desk that knows one reply of each kind by heart and remembers what it was told.</summary>
internal sealed class ScriptedDesk : IFactDesk
{
    private readonly ConcurrentQueue<Message> _told = new();

    /// <summary>The messages so far, in order.</summary>
    internal IReadOnlyCollection<Message> Told => _told;

    /// <summary>Completed when a message "wait" was given up by its sender.</summary>
    internal TaskCompletionSource GivenUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed when a message "wait" has arrived.</summary>
    internal TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>While set, the store cannot be reached.</summary>
    internal bool IsStoreDown { get; set; }

    public bool RefersBack(Message message) => false;

    public async ValueTask<Reply> HandleAsync(Message message, CancellationToken cancellationToken)
    {
        _told.Enqueue(message);
        if (message.Text == "wait")
        {
            await WaitAsync(cancellationToken);
        }

        return IsStoreDown || message.Text == "unplug"
            ? throw new StoreUnavailableException("The disk is full, so nothing was changed; free some space and try again.")
            : Reply(message);
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        Waiting.SetResult();
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            GivenUp.SetResult();
            throw;
        }
    }

    private static Reply Reply(Message message) => message.Text switch
    {
        var add when add.StartsWith("add ", StringComparison.Ordinal) => ScriptedForm.Handle(add, message.Form),
        var share when share.Contains("share", StringComparison.Ordinal) => ScriptedFacts.Answer(Outcome.Found, "On file:", ScriptedFacts.Share, ScriptedFacts.Uzi) with
        {
            Actions = [new SayAction("export", "Export these", "export F-12 F-17 as markdown")],
        },
        var uzi when uzi.Contains("Uzi", StringComparison.Ordinal) => ScriptedFacts.Answer(Outcome.Found, "On file:", ScriptedFacts.Uzi),
        "hebrew" => ScriptedFacts.Answer(Outcome.Found, "On file:", ScriptedFacts.Hebrew),
        "hostile" => ScriptedFacts.Answer(Outcome.Found, ScriptedFacts.Hostile, ScriptedFacts.Payload),
        "many" => ScriptedFacts.Answer(Outcome.Found, "Eight facts on file:", [.. Enumerable.Range(1, 8).Select(ScriptedFacts.Numbered)]),
        "near" => ScriptedFacts.Answer(Outcome.DidYouMean, "No sourced fact on file. Did you mean:", ScriptedFacts.Share),
        var show when show.StartsWith("show ", StringComparison.Ordinal) => ScriptedFacts.Answer(Outcome.Found, "F-17 in full:", ScriptedFacts.Uzi) with { IsWholeRecord = true },
        var cite when cite.StartsWith("cite ", StringComparison.Ordinal) => Done("F-12 as a citation:", "Bennett, Naftali, in “The Pegasus case”. L'Express. https://www.lexpress.example/monde/pegasus"),
        var export when export.StartsWith("export", StringComparison.Ordinal) => Export(),
        var list when list.StartsWith("list ", StringComparison.Ordinal) => Done("F-12 is on the list now.", null),
        "lists" => Lists(),
        "help" or "history F-12" or "sources F-12" => Rows(message.Text),
        "boom" => throw new InvalidOperationException("unforeseen"),
        "" => new NoticeReply { Outcome = Outcome.Refused, Headline = "Nothing was asked; for example: Who spoke of Uzi diplomacy?" },
        _ => new AnswerReply { Outcome = Outcome.Nothing, Headline = "No sourced fact on file.", Facts = [] },
    };

    private static NoticeReply Done(string headline, string? detail) => new() { Outcome = Outcome.Done, Headline = headline, Detail = detail };

    private static FileReply Export()
    {
        const string text = "# Facts\n\n41% of global investments in cybersecurity go to Israeli companies. [1]\n\n[1] The Pegasus case. L'Express.\n";
        return new FileReply
        {
            Outcome = Outcome.Done,
            Headline = "Two facts, one source.",
            Name = "facts.md",
            MediaType = "text/markdown",
            Content = Encoding.UTF8.GetBytes(text),
            Preview = text,
        };
    }

    private static ListReply Lists() => new()
    {
        Outcome = Outcome.Found,
        Headline = "Two lists.",
        Rows =
        [
            Row("pegasus", "12 facts, last changed 24 July 2021"),
            Row("arms & exports", "3 facts, last changed 2 August 2021"),
        ],
    };

    private static ListRow Row(string name, string detail) => new(name, detail,
    [
        new SayAction("list", "Open", $"list \"{name}\""),
        .. ((string[])["plain", "markdown", "csv", "bibtex", "ris"]).Select(format => new SayAction($"export-{format}", $"Export as {format}", $"export list \"{name}\" as {format}")),
    ]);

    private static ListReply Rows(string text) => new()
    {
        Outcome = Outcome.Found,
        Headline = text == "help" ? "What you can say:" : $"{text}:",
        Rows =
        [
            new ListRow("any question", "Looks it up. Filters: by:\"Naftali Bennett\" kind:figure since:2021", [new SayAction("try", "Try it", "Who spoke of Uzi diplomacy?")]),
            new ListRow("add claim, add quote, add figure", "Keeps a fact with its source.\nWhat is missing comes back as a form."),
            new ListRow("show F-12, history F-12, sources F-12", "The whole record."),
        ],
    };
}
