using System.Text;

namespace FactBot.Domain.Exchange;

/// <summary>Takes a row apart line by line (RFC 4180, section 2).</summary>
internal sealed class CsvRowParser(char separator)
{
    private readonly StringBuilder cell = new();
    private readonly List<string> cells = [];
    private State state = State.AtStart;

    private enum State
    {
        AtStart,
        Bare,
        Inside,
        AfterClosing,
    }

    /// <summary>Whether the row goes on in the next line.</summary>
    internal bool IsInsideQuotes => state == State.Inside;

    /// <summary>The cells of a row that is complete.</summary>
    internal IEnumerable<string> Cells => [.. cells, cell.ToString()];

    /// <summary>Takes one line without its ending.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    internal string? Take(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (state == State.Inside)
            {
                TakeInside(line, ref i);
            }
            else if (c == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                state = State.AtStart;
            }
            else if (c == '"' && state == State.AtStart)
            {
                state = State.Inside;
            }
            else if (state == State.AfterClosing)
            {
                return "there is text after a closing quotation mark; write a quotation mark inside a quoted cell twice";
            }
            else
            {
                state = State.Bare;
                cell.Append(c);
            }
        }

        return null;
    }

    /// <summary>Takes the line ending inside a quoted cell.</summary>
    internal void TakeEnding(string ending) => cell.Append(ending);

    private void TakeInside(string line, ref int i)
    {
        if (line[i] != '"')
        {
            cell.Append(line[i]);
        }
        else if (i + 1 < line.Length && line[i + 1] == '"')
        {
            cell.Append('"');
            i++;
        }
        else
        {
            state = State.AfterClosing;
        }
    }
}
