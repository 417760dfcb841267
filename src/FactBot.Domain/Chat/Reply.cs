using System.Collections.Immutable;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Chat;

/// <summary>How a message ended.</summary>
public enum Outcome
{
    /// <summary>Stored facts answer it.</summary>
    Found,

    /// <summary>Nothing answers it; these are near.</summary>
    DidYouMean,

    /// <summary>Nothing on file answers it.</summary>
    Nothing,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>Not carried out, and nothing was changed: something is missing, wrong or not allowed.</summary>
    Refused,

    /// <summary>Not carried out because something here is broken.</summary>
    Error,
}

/// <summary>
/// The one thing that goes out by the door, free of any channel. The family is closed:
/// <see cref="AnswerReply"/>, <see cref="ListReply"/>, <see cref="FormReply"/>, <see cref="FileReply"/>, <see cref="NoticeReply"/>.
/// </summary>
public abstract record Reply
{
    private protected Reply()
    {
    }

    /// <summary>How the message ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>One plain sentence that stands above everything else.</summary>
    public required string Headline { get; init; }

    /// <summary>Only for the sender's eyes, also in a channel.</summary>
    public bool IsPrivate { get; init; } = true;

    /// <summary>What the sender may do next with the reply as a whole.</summary>
    public ImmutableArray<ReplyAction> Actions { get; init; } = [];

    /// <summary>Names every case: a new kind of reply is a build error in every channel.</summary>
    public abstract T Match<T>(
        Func<AnswerReply, T> answer,
        Func<ListReply, T> list,
        Func<FormReply, T> form,
        Func<FileReply, T> file,
        Func<NoticeReply, T> notice);
}

/// <summary>Facts with their numbered sources, best first; empty when nothing is on file.</summary>
public sealed record AnswerReply : Reply
{
    /// <summary>The headline above a single fact that answers a question; a channel may leave it out.</summary>
    public const string OneFact = "One sourced fact.";

    /// <summary>The facts.</summary>
    public required ImmutableArray<ShownFact> Facts { get; init; }

    /// <summary>The sources, numbered as the facts point to them.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Facts that belong to the answer too, in order, beyond the page that is shown.</summary>
    public ImmutableArray<FactId> Further { get; init; } = [];

    /// <summary>Show each fact with everything on record, not only what answers a question.</summary>
    public bool IsWholeRecord { get; init; }

    /// <inheritdoc/>
    public override T Match<T>(Func<AnswerReply, T> answer, Func<ListReply, T> list, Func<FormReply, T> form, Func<FileReply, T> file, Func<NoticeReply, T> notice) => answer(this);
}

/// <summary>Rows of text: lists, history, sources, help.</summary>
public sealed record ListReply : Reply
{
    /// <summary>The rows.</summary>
    public required ImmutableArray<ListRow> Rows { get; init; }

    /// <inheritdoc/>
    public override T Match<T>(Func<AnswerReply, T> answer, Func<ListReply, T> list, Func<FormReply, T> form, Func<FileReply, T> file, Func<NoticeReply, T> notice) => list(this);
}

/// <summary>One row.</summary>
/// <param name="Title">What stands first.</param>
/// <param name="Detail">What stands below it; lines are kept.</param>
/// <param name="Actions">What can be done with it.</param>
public sealed record ListRow(string Title, string? Detail = null, ImmutableArray<ReplyAction> Actions = default)
{
    /// <summary>What can be done with it.</summary>
    public ImmutableArray<ReplyAction> Actions { get; init; } = Actions.IsDefault ? [] : Actions;
}

/// <summary>A form, filled in with what was understood, and every fault found in it.</summary>
public sealed record FormReply : Reply
{
    /// <summary>The command to send together with the filled-in fields: <c>add quote</c>, <c>edit F-12</c>.</summary>
    public required string Command { get; init; }

    /// <summary>What was understood.</summary>
    public required FactDraft Draft { get; init; }

    /// <summary>The fields to show, in order; further citations repeat the citation fields.</summary>
    public required ImmutableArray<FormField> Fields { get; init; }

    /// <summary>Everything that keeps the draft from being saved.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>Facts on file that say nearly the same.</summary>
    public ImmutableArray<ShownFact> Near { get; init; } = [];

    /// <summary>The sources of <see cref="Near"/>.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <inheritdoc/>
    public override T Match<T>(Func<AnswerReply, T> answer, Func<ListReply, T> list, Func<FormReply, T> form, Func<FileReply, T> file, Func<NoticeReply, T> notice) => form(this);
}

/// <summary>A file to hand over.</summary>
public sealed record FileReply : Reply
{
    /// <summary>A file name without folders.</summary>
    public required string Name { get; init; }

    /// <summary>The media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>The bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The file's text, when it is short enough to read in the chat.</summary>
    public string? Preview { get; init; }

    /// <inheritdoc/>
    public override T Match<T>(Func<AnswerReply, T> answer, Func<ListReply, T> list, Func<FormReply, T> form, Func<FileReply, T> file, Func<NoticeReply, T> notice) => file(this);
}

/// <summary>A sentence, and text below it that may be copied.</summary>
public sealed record NoticeReply : Reply
{
    /// <summary>More lines.</summary>
    public string? Detail { get; init; }

    /// <inheritdoc/>
    public override T Match<T>(Func<AnswerReply, T> answer, Func<ListReply, T> list, Func<FormReply, T> form, Func<FileReply, T> file, Func<NoticeReply, T> notice) => notice(this);
}

/// <summary>A fact in a reply.</summary>
public sealed record ShownFact
{
    /// <summary>The fact.</summary>
    public required Fact Fact { get; init; }

    /// <summary>How well it answers, 0 to 1; 1 where nothing was ranked.</summary>
    public double Score { get; init; } = 1;

    /// <summary>The numbers of its sources, in the order of its citations.</summary>
    public required ImmutableArray<int> Numbers { get; init; }

    /// <summary>What the reader must know: "Figure is from 2019", "Retracted: …".</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>What this person may do with it.</summary>
    public ImmutableArray<ReplyAction> Actions { get; init; } = [];
}

/// <summary>A numbered source of a reply, ready to print.</summary>
/// <param name="Number">The number in square brackets.</param>
/// <param name="Text">One line: author, title, container, date.</param>
/// <param name="Url">The address to link, http or https.</param>
public sealed record Reference(int Number, string Text, string? Url);
