namespace FactBot.Terminal;

/// <summary>Where a person's lines come from: the line editor of a terminal, or a pipe.</summary>
internal interface IPrompt
{
    /// <summary>A line; null at the end of input, <see cref="LineEditor.Abandoned"/> after Ctrl-C.</summary>
    string? ReadLine(string prompt);
}

/// <summary>Lines typed at a terminal.</summary>
internal sealed class TerminalPrompt(LineEditor editor) : IPrompt
{
    /// <inheritdoc/>
    public string? ReadLine(string prompt) => editor.Read(prompt);
}

/// <summary>Lines from a pipe; nothing is shown for them.</summary>
internal sealed class PipedPrompt(TextReader reader) : IPrompt
{
    /// <inheritdoc/>
    public string? ReadLine(string prompt) => reader.ReadLine();
}
