using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>A form in a message: what is missing, what is on file already, and a button that opens the form.</summary>
internal static class FormBlocks
{
    internal static ImmutableArray<ImmutableArray<Block>> Of(FormReply form, RenderContext context, Deeds deeds) =>
    [
        [.. Sentences(form.Faults), .. Examples(form.Faults)],
        .. form.Near.Select(near => Near(near, form.References, deeds)),
        Deeds.Rows([deeds.Button("form", "Open the form", DeedOf.Form(form, context.Command)) with { Style = "primary" }]),
    ];

    /// <summary>Each fault in a sentence.</summary>
    internal static ImmutableArray<Block> Sentences(ImmutableArray<Fault> faults)
    {
        var flow = new RichTextFlow();
        foreach (var fault in faults)
        {
            flow.Line(new TextRun($"• {fault.Sentence}"));
        }

        return flow.ToBlocks();
    }

    /// <summary>What works, ready to copy; faults often share an example.</summary>
    private static ImmutableArray<Block> Examples(ImmutableArray<Fault> faults)
    {
        var flow = new RichTextFlow();
        foreach (var example in faults.Select(fault => fault.Example).Distinct())
        {
            flow.Line(new TextRun("For example:")).Preformatted(example);
        }

        return flow.ToBlocks();
    }

    private static ImmutableArray<Block> Near(ShownFact near, ImmutableArray<Reference> references, Deeds deeds)
    {
        var id = near.Fact.Id.ToString();
        return [new DividerBlock(), .. FactBlocks.Of(near, references, isWholeRecord: false), .. deeds.Rows(near.Actions, $"show {id}", id)];
    }
}
