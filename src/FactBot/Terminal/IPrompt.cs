namespace FactBot.Terminal;

/// <summary>Where a person's lines come from: the line editor of a terminal, or a pipe.</summary>
internal interface IPrompt
{
    /// <summary>A line of a message, kept for ↑; null at the end of input, <see cref="LineEditor.Abandoned"/> after Ctrl-C.</summary>
    string? ReadMessage(string prompt);

    /// <summary>The answer to a question of the terminal's own, not kept; ends as <see cref="ReadMessage"/> does.</summary>
    string? ReadAnswer(string prompt);
}

/// <summary>Lines typed at a terminal. Ctrl-C is a key while one is typed, and stops the program otherwise.</summary>
internal sealed class TerminalPrompt(LineEditor editor) : IPrompt
{
    /// <inheritdoc/>
    public string? ReadMessage(string prompt)
    {
        var line = ReadAnswer(prompt);
        if (line is not null and not LineEditor.Abandoned)
        {
            editor.History.Add(line);
        }

        return line;
    }

    /// <inheritdoc/>
    public string? ReadAnswer(string prompt)
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return editor.Read(prompt);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }
}

/// <summary>Lines from a pipe; nothing is shown for them.</summary>
internal sealed class PipedPrompt(TextReader reader) : IPrompt
{
    /// <inheritdoc/>
    public string? ReadMessage(string prompt) => reader.ReadLine();

    /// <inheritdoc/>
    public string? ReadAnswer(string prompt) => reader.ReadLine();
}
