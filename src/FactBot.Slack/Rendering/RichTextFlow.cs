using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>
/// Lines, quotations and text to copy, poured into as many rich text blocks as they need. No text is ever cut:
/// the runs, put together, are what was written.
/// </summary>
internal sealed class RichTextFlow
{
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<RichTextElement>.Builder elements = ImmutableArray.CreateBuilder<RichTextElement>();
    private readonly ImmutableArray<RichTextRun>.Builder runs = ImmutableArray.CreateBuilder<RichTextRun>();
    private Func<ImmutableArray<RichTextRun>, RichTextElement> kind = Section;
    private int length;

    /// <summary>Adds a line.</summary>
    internal RichTextFlow Line(params IEnumerable<RichTextRun> line)
    {
        // Neighbouring sections run together on some clients; a line break of our own does not.
        if (kind == Section && runs.Count > 0)
        {
            Put(new TextRun("\n"));
        }
        else
        {
            Open(Section);
        }

        return PutAll(line);
    }

    /// <summary>Adds a quotation.</summary>
    internal RichTextFlow Quote(string text)
    {
        Open(Quotation);
        return PutAll([new TextRun(text)]);
    }

    /// <summary>Adds text to copy.</summary>
    internal RichTextFlow Preformatted(string text)
    {
        Open(Fixed);
        return PutAll([new TextRun(text)]);
    }

    /// <summary>The blocks; none when nothing was added.</summary>
    internal ImmutableArray<Block> ToBlocks()
    {
        EndBlock();
        return blocks.ToImmutable();
    }

    private static RichTextSection Section(ImmutableArray<RichTextRun> runs) => new(runs);

    private static RichTextQuote Quotation(ImmutableArray<RichTextRun> runs) => new(runs);

    private static RichTextPreformatted Fixed(ImmutableArray<RichTextRun> runs) => new(runs);

    private void Open(Func<ImmutableArray<RichTextRun>, RichTextElement> next)
    {
        EndElement();
        kind = next;
    }

    private RichTextFlow PutAll(IEnumerable<RichTextRun> line)
    {
        foreach (var run in line.Where(run => run.Text.Length > 0))
        {
            Put(run);
        }

        return this;
    }

    private void Put(RichTextRun run)
    {
        // What fits a block of its own stays in one piece.
        if (length > 0 && length + run.Text.Length > Limits.Section)
        {
            EndBlock();
        }

        var isFirst = true;
        foreach (var piece in TextSplit.Pieces(run.Text, Limits.Section))
        {
            if (!isFirst)
            {
                EndBlock();
            }

            runs.Add(run with { Text = piece });
            length += piece.Length;
            isFirst = false;
        }
    }

    private void EndElement()
    {
        if (runs.Count > 0)
        {
            elements.Add(kind(runs.DrainToImmutable()));
        }
    }

    private void EndBlock()
    {
        EndElement();
        if (elements.Count > 0)
        {
            blocks.Add(new RichTextBlock(elements.DrainToImmutable()));
        }

        length = 0;
    }
}
