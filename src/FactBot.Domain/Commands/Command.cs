using System.Collections.Immutable;
using FactBot.Domain.Drafts;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Commands;

/// <summary>What a message asks for. The family is closed; each case has one handler.</summary>
public abstract record Command
{
    private Command()
    {
    }

    /// <summary>Look something up.</summary>
    /// <param name="Text">The question as written, filters included.</param>
    public sealed record Ask(string Text) : Command;

    /// <summary>Keep a new fact.</summary>
    /// <param name="Draft">What was typed; its kind may be missing.</param>
    /// <param name="Anyway">The sender has seen the near duplicates and wants it kept all the same (<c>add anyway quote …</c>).</param>
    public sealed record Add(FactDraft Draft, bool Anyway) : Command;

    /// <summary>The whole record.</summary>
    public sealed record Show(ImmutableArray<FactId> Ids) : Command;

    /// <summary>Facts that an answer here has named, shown as an answer: a follow-up, or the next page.</summary>
    /// <param name="Ids">Which facts.</param>
    /// <param name="Headline">The sentence above them.</param>
    public sealed record Again(ImmutableArray<FactId> Ids, string Headline) : Command;

    /// <summary>The newest facts on file.</summary>
    public sealed record Recent : Command;

    /// <summary>The facts the sender entered or owns.</summary>
    public sealed record Mine : Command;

    /// <summary>What waits for the sender.</summary>
    public sealed record Waiting : Command;

    /// <summary>What was weighed for a question, for editors.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Fact">The fact that it is asked about; null for those that came nearest.</param>
    /// <param name="AsWritten">The whole message, which is a question like any other from somebody who is no editor.</param>
    public sealed record Explain(string Question, FactId? Fact, string AsWritten) : Command;

    /// <summary>The revisions.</summary>
    public sealed record History(FactId Id) : Command;

    /// <summary>The citations.</summary>
    public sealed record Sources(FactId Id) : Command;

    /// <summary>A new version.</summary>
    /// <param name="Id">Which fact.</param>
    /// <param name="Changes">Fields to set; empty asks for the form.</param>
    /// <param name="Why">The reason after "because".</param>
    public sealed record Edit(FactId Id, ImmutableArray<DraftChange> Changes, string? Why) : Command
    {
        /// <summary>The form that was filled in; its values then take the place of the whole draft.</summary>
        public FactDraft? Form { get; init; }
    }

    /// <summary>One citation for each fact, ready to paste.</summary>
    /// <param name="Ids">Which facts.</param>
    /// <param name="Style">A style's name, or null for the default.</param>
    public sealed record Cite(ImmutableArray<FactId> Ids, string? Style) : Command;

    /// <summary>All lists.</summary>
    /// <param name="OnlyMine">Only those the sender put something on.</param>
    public sealed record Lists(bool OnlyMine = false) : Command;

    /// <summary>The facts on a list.</summary>
    public sealed record ShowList(string Name) : Command;

    /// <summary>Put facts on a list.</summary>
    public sealed record AddToList(string Name, ImmutableArray<FactId> Ids) : Command;

    /// <summary>Take facts off a list.</summary>
    public sealed record RemoveFromList(string Name, ImmutableArray<FactId> Ids) : Command;

    /// <summary>A citation list as a file.</summary>
    /// <param name="Scope">Which facts.</param>
    /// <param name="Format">A format's name, or null for the default.</param>
    public sealed record Export(ExportScope Scope, string? Format) : Command
    {
        /// <summary>How it is to look.</summary>
        public ExportWishes Wishes { get; init; } = ExportWishes.None;
    }

    /// <summary>The sources that can be cited by a key.</summary>
    /// <param name="Words">Words to look for; empty for the newest.</param>
    public sealed record Library(string Words) : Command;

    /// <summary>What is preferred; shown when nothing is set.</summary>
    /// <param name="List">The list it is settled for, or null for the sender.</param>
    /// <param name="Name">What is set (see <see cref="Storage.PreferenceNames"/>), or null to show all.</param>
    /// <param name="Value">What it is set to as typed; null takes it back.</param>
    public sealed record Settings(string? List, string? Name, string? Value) : Command;

    /// <summary>What can be said.</summary>
    /// <param name="Topic">A verb, or null for all.</param>
    public sealed record Help(string? Topic) : Command;

    /// <summary>Who the sender is here.</summary>
    public sealed record WhoAmI : Command;

    /// <summary>A verb that is known, followed by something that does not fit it.</summary>
    /// <param name="Fault">What is wrong, and what works.</param>
    public sealed record Unclear(Fault Fault) : Command;

    /// <summary>Nothing was said.</summary>
    public sealed record Nothing : Command;
}

/// <summary>A field to set in an edit.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">The new text, verbatim; empty to empty the field.</param>
/// <param name="Citation">
/// For a citation field, 0-based; the number after the last makes a new citation. -1 is the first new citation
/// of the edit, -2 the second: who types need not know how many there are.
/// </param>
public sealed record DraftChange(Field Field, string Text, int? Citation = null);

/// <summary>Which facts an export is of. Closed.</summary>
public abstract record ExportScope
{
    private ExportScope()
    {
    }

    /// <summary>A list.</summary>
    public sealed record List(string Name) : ExportScope;

    /// <summary>These facts.</summary>
    public sealed record Facts(ImmutableArray<FactId> Ids) : ExportScope;

    /// <summary>What answers a question.</summary>
    public sealed record Question(string Text) : ExportScope;

    /// <summary>Everything on file.</summary>
    public sealed record Everything : ExportScope;
}
