using System.Globalization;

namespace FactBot.Terminal;

/// <summary>A line being typed and the cursor in it. The cursor only ever stands between graphemes, so an emoji or an accented letter moves and goes as one.</summary>
internal sealed class LineBuffer
{
    private char _highSurrogate;

    /// <summary>What is typed so far.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>Where the next letter goes, in UTF-16 units.</summary>
    internal int Cursor { get; private set; }

    /// <summary>Puts another text in its place, the cursor behind it.</summary>
    internal void Set(string text) => (Text, Cursor) = (text, text.Length);

    /// <summary>Types one UTF-16 unit; half a character waits for its other half.</summary>
    internal void Type(char c)
    {
        if (char.IsHighSurrogate(c))
        {
            _highSurrogate = c;
            return;
        }

        var typed = char.IsLowSurrogate(c) ? (_highSurrogate == 0 ? "" : new string([_highSurrogate, c])) : c.ToString();
        _highSurrogate = '\0';
        Text = Text.Insert(Cursor, typed);
        Cursor += typed.Length;
    }

    internal void Left() => Cursor = Before(Cursor);

    internal void Right() => Cursor = After(Cursor);

    internal void Home() => Cursor = 0;

    internal void End() => Cursor = Text.Length;

    internal void DeleteBefore() => Remove(Before(Cursor), Cursor);

    internal void DeleteAfter() => Remove(Cursor, After(Cursor));

    internal void DeleteToStart() => Remove(0, Cursor);

    internal void DeleteToEnd() => Remove(Cursor, Text.Length);

    /// <summary>Deletes the word before the cursor and the spaces behind it, as shells do.</summary>
    internal void DeleteWordBefore()
    {
        var start = Cursor;
        while (start > 0 && char.IsWhiteSpace(Text[start - 1]))
        {
            start--;
        }

        while (start > 0 && !char.IsWhiteSpace(Text[start - 1]))
        {
            start--;
        }

        Remove(start, Cursor);
    }

    private void Remove(int start, int end) => (Text, Cursor) = (Text.Remove(start, end - start), start);

    private int After(int index) => index + StringInfo.GetNextTextElementLength(Text.AsSpan(index));

    private int Before(int index)
    {
        var start = 0;
        for (var next = 0; next < index; next = After(next))
        {
            start = next;
        }

        return start;
    }
}
