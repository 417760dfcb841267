namespace FactBot.Terminal;

/// <summary>Where keys come from: a person's keyboard, or a test.</summary>
internal interface IKeyboard
{
    /// <summary>Whether another key waits already, as it does within pasted text.</summary>
    bool HasMore { get; }

    /// <summary>Waits for a key, which is not shown.</summary>
    ConsoleKeyInfo Read();
}

/// <summary>The keyboard of the terminal. Ctrl-C arrives as a key while a line is typed, and stops the program otherwise.</summary>
internal sealed class TerminalKeyboard : IKeyboard
{
    /// <inheritdoc/>
    public bool HasMore => Console.KeyAvailable;

    /// <inheritdoc/>
    public ConsoleKeyInfo Read()
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return Console.ReadKey(intercept: true);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }
}
