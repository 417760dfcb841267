namespace FactBot.Terminal;

/// <summary>What was said in this chat, for ↑ and ↓. Kept in memory only: questions are nobody else's business.</summary>
internal sealed class LineHistory
{
    private readonly List<string> _lines = [];
    private int _at;
    private string _typed = "";

    /// <summary>Keeps a line, unless it is the same as the last.</summary>
    internal void Add(string line)
    {
        if (line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
        }

        _at = _lines.Count;
    }

    /// <summary>The line before, or null at the first; what was being typed is kept for the way back.</summary>
    internal string? Previous(string current)
    {
        if (_at == 0)
        {
            return null;
        }

        if (_at == _lines.Count)
        {
            _typed = current;
        }

        return _lines[--_at];
    }

    /// <summary>The line after, at last what was being typed; null there.</summary>
    internal string? Next()
    {
        if (_at >= _lines.Count)
        {
            return null;
        }

        _at++;
        return _at == _lines.Count ? _typed : _lines[_at];
    }
}
