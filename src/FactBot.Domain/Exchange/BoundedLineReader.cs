using System.Text;

namespace FactBot.Domain.Exchange;

/// <summary>One line of a file.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Text">The line without its ending; empty when it is too long.</param>
/// <param name="Ending">CR LF, LF or CR; empty for a last line that has none.</param>
/// <param name="IsTooLong">Whether it was longer than the limit and was skipped.</param>
internal readonly record struct PhysicalLine(int Number, string Text, string Ending, bool IsTooLong);

/// <summary>Reads lines with their endings and never keeps more than a bounded number of characters of one.</summary>
internal sealed class BoundedLineReader(TextReader reader, int limit)
{
    private readonly char[] buffer = new char[64 * 1024];
    private readonly Stack<PhysicalLine> putBack = new();
    private int position;
    private int length;
    private int number;

    /// <summary>The most characters a line may have.</summary>
    internal int Limit => limit;

    /// <summary>Hands lines out again, first one first.</summary>
    internal void PutBack(IEnumerable<PhysicalLine> lines)
    {
        foreach (var line in lines.Reverse())
        {
            putBack.Push(line);
        }
    }

    /// <summary>The next line, or null at the end.</summary>
    internal async ValueTask<PhysicalLine?> NextAsync(CancellationToken cancellationToken)
    {
        if (putBack.TryPop(out var line))
        {
            return line;
        }

        if (!await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        if (Whole() is { } text)
        {
            return Numbered(text, await ReadEndingAsync(cancellationToken).ConfigureAwait(false), isTooLong: false);
        }

        return await PiecedTogetherAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A line that is in the buffer to its end, which most are; null for any other.</summary>
    private string? Whole()
    {
        var count = buffer.AsSpan(position, length - position).IndexOfAny('\r', '\n');
        if (count < 0 || count > limit)
        {
            return null;
        }

        position += count;
        return new string(buffer, position - count, count);
    }

    private async ValueTask<PhysicalLine> PiecedTogetherAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var isTooLong = false;
        var ending = "";
        while (ending.Length == 0 && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            var end = buffer.AsSpan(position, length - position).IndexOfAny('\r', '\n');
            var count = end < 0 ? length - position : end;
            isTooLong |= text.Length + count > limit;
            if (!isTooLong)
            {
                text.Append(buffer, position, count);
            }

            position += count;
            ending = end < 0 ? "" : await ReadEndingAsync(cancellationToken).ConfigureAwait(false);
        }

        return Numbered(isTooLong ? "" : text.ToString(), ending, isTooLong);
    }

    private PhysicalLine Numbered(string content, string ending, bool isTooLong)
    {
        number++;
        return new PhysicalLine(number, number == 1 ? content.TrimStart('\uFEFF') : content, ending, isTooLong);
    }

    private async ValueTask<string> ReadEndingAsync(CancellationToken cancellationToken)
    {
        if (buffer[position++] == '\n')
        {
            return "\n";
        }

        if (!await FillAsync(cancellationToken).ConfigureAwait(false) || buffer[position] != '\n')
        {
            return "\r";
        }

        position++;
        return "\r\n";
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (position < length)
        {
            return true;
        }

        position = 0;
        length = await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return length > 0;
    }
}
