namespace FactBot.Terminal;

/// <summary>Where keys come from: a person's keyboard, or a test.</summary>
internal interface IKeyboard
{
    /// <summary>Whether another key waits already, as it does within pasted text.</summary>
    bool HasMore { get; }

    /// <summary>Waits for a key, which is not shown.</summary>
    ConsoleKeyInfo Read();
}

/// <summary>The keyboard of the terminal.</summary>
internal sealed class TerminalKeyboard : IKeyboard
{
    /// <inheritdoc/>
    public bool HasMore => Console.KeyAvailable;

    /// <inheritdoc/>
    public ConsoleKeyInfo Read() => Console.ReadKey(intercept: true);
}
