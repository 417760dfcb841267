using System.Globalization;

namespace FactBot.Terminal;

/// <summary>
/// Reads one line from a keyboard with the editing keys people expect of a prompt. A line wider than the screen
/// scrolls sideways. Lines pasted together arrive as one text with line feeds.
/// </summary>
internal sealed class LineEditor(IKeyboard keyboard, TextWriter screen, Func<int> columns)
{
    /// <summary>Ctrl-C was pressed: what was typed is dropped.</summary>
    internal const string Abandoned = "\u0003";

    /// <summary>What ↑ brings back.</summary>
    internal LineHistory History { get; } = new();

    /// <summary>Reads a line; null at the end of input (Ctrl-D on an empty line), <see cref="Abandoned"/> after Ctrl-C.</summary>
    /// <param name="prompt">What stands before the line, without colours.</param>
    internal string? Read(string prompt)
    {
        var line = new LineBuffer();
        while (true)
        {
            if (!keyboard.HasMore)
            {
                Draw(prompt, line);
            }

            var key = keyboard.Read();
            switch (Ending(key, line))
            {
                case Stop.Line when keyboard.HasMore:
                    line.Type('\n');
                    break;
                case Stop.Line:
                    Finish(prompt, line);
                    return line.Text;
                case Stop.Abandon:
                    Finish(prompt, line);
                    return Abandoned;
                case Stop.Input:
                    Finish(prompt, line);
                    return null;
                default:
                    Apply(key, line);
                    break;
            }
        }
    }

    private static Stop Ending(ConsoleKeyInfo key, LineBuffer line) => (key.Key, key.Modifiers) switch
    {
        (ConsoleKey.Enter, _) => Stop.Line,
        (ConsoleKey.C, ConsoleModifiers.Control) => Stop.Abandon,
        (ConsoleKey.D, ConsoleModifiers.Control) when line.Text.Length == 0 => Stop.Input,
        _ => Stop.No,
    };

    private void Apply(ConsoleKeyInfo key, LineBuffer line)
    {
        if (key.Modifiers.HasFlag(ConsoleModifiers.Control))
        {
            Control(key.Key, line);
            return;
        }

        switch (key.Key)
        {
            case ConsoleKey.LeftArrow: line.Left(); break;
            case ConsoleKey.RightArrow: line.Right(); break;
            case ConsoleKey.Home: line.Home(); break;
            case ConsoleKey.End: line.End(); break;
            case ConsoleKey.Backspace: line.DeleteBefore(); break;
            case ConsoleKey.Delete: line.DeleteAfter(); break;
            case ConsoleKey.UpArrow: Recall(History.Previous(line.Text), line); break;
            case ConsoleKey.DownArrow: Recall(History.Next(), line); break;
            case ConsoleKey.Tab: line.Type(' '); break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    line.Type(key.KeyChar);
                }

                break;
        }
    }

    private static void Control(ConsoleKey key, LineBuffer line)
    {
        switch (key)
        {
            case ConsoleKey.A: line.Home(); break;
            case ConsoleKey.E: line.End(); break;
            case ConsoleKey.U: line.DeleteToStart(); break;
            case ConsoleKey.K: line.DeleteToEnd(); break;
            case ConsoleKey.W or ConsoleKey.Backspace: line.DeleteWordBefore(); break;
            case ConsoleKey.D: line.DeleteAfter(); break;
            case ConsoleKey.H: line.DeleteBefore(); break;
        }
    }

    private static void Recall(string? text, LineBuffer line)
    {
        if (text is not null)
        {
            line.Set(text);
        }
    }

    private void Finish(string prompt, LineBuffer line)
    {
        line.End();
        Draw(prompt, line);
        screen.Write("\r\n");
        screen.Flush();
    }

    /// <summary>Draws the stretch of the line around the cursor that fits beside the prompt.</summary>
    private void Draw(string prompt, LineBuffer line)
    {
        var room = Math.Max(8, columns() - CellWidth.Of(prompt) - 1);
        var (before, behind) = Window(Shown(line.Text[..line.Cursor]), Shown(line.Text[line.Cursor..]), room);
        screen.Write($"\r{prompt}{before}{behind}\e[K");
        if (CellWidth.Of(behind) is > 0 and var back)
        {
            screen.Write(string.Create(CultureInfo.InvariantCulture, $"\e[{back}D"));
        }

        screen.Flush();
    }

    private static (string Before, string Behind) Window(string before, string behind, int room)
    {
        while (CellWidth.Of(before) > room)
        {
            before = before[StringInfo.GetNextTextElementLength(before)..];
        }

        var left = room - CellWidth.Of(before);
        var end = 0;
        while (end < behind.Length && CellWidth.Of(behind.AsSpan(0, end + StringInfo.GetNextTextElementLength(behind.AsSpan(end)))) <= left)
        {
            end += StringInfo.GetNextTextElementLength(behind.AsSpan(end));
        }

        return (before, behind[..end]);
    }

    private static string Shown(string text) => HarmlessText.Of(text).Replace('\n', '⏎').Replace('\t', ' ');

    private enum Stop
    {
        No,
        Line,
        Abandon,
        Input,
    }
}
