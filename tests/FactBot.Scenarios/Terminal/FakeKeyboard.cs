using FactBot.Terminal;

namespace FactBot.Scenarios.Terminal;

/// <summary>Keys typed one by one, or pasted: then the next is there before it is asked for.</summary>
internal sealed class FakeKeyboard(params ReadOnlySpan<ConsoleKeyInfo> keys) : IKeyboard
{
    private readonly Queue<(ConsoleKeyInfo Key, bool IsPasted)> waiting = new(keys.ToArray().Select(key => (key, false)));

    public bool HasMore => waiting.TryPeek(out var next) && next.IsPasted;

    public static ConsoleKeyInfo Enter { get; } = new('\r', ConsoleKey.Enter, false, false, false);

    public static ConsoleKeyInfo Key(ConsoleKey key) => new('\0', key, false, false, false);

    public static ConsoleKeyInfo Control(ConsoleKey key) => new((char)(key - ConsoleKey.A + 1), key, false, false, control: true);

    public ConsoleKeyInfo Read() => waiting.Dequeue().Key;

    public FakeKeyboard Type(string text) => Add(text, isPasted: false);

    public FakeKeyboard Paste(string text) => Add(text, isPasted: true);

    public FakeKeyboard Press(params ReadOnlySpan<ConsoleKeyInfo> pressed)
    {
        foreach (var key in pressed)
        {
            waiting.Enqueue((key, false));
        }

        return this;
    }

    private FakeKeyboard Add(string text, bool isPasted)
    {
        foreach (var c in text)
        {
            waiting.Enqueue((c == '\n' ? Enter : new ConsoleKeyInfo(c, ConsoleKey.None, false, false, false), isPasted));
        }

        return this;
    }
}
