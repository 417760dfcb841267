using System.Collections.Immutable;
using System.Text;

namespace FactBot.Domain.Exchange.Bibliographies.Tex;

/// <summary>
/// Takes a BibTeX file apart: entries in braces or parentheses, values in braces, quotation marks or bare, joined with
/// #, and @string abbreviations. @comment, @preamble and what stands between entries are passed over. An entry that
/// breaks off is told with its line, and the next one is read.
/// </summary>
internal sealed class BibTexParser(string text)
{
    private readonly Dictionary<string, string> abbreviations = new(StringComparer.OrdinalIgnoreCase);
    private int at;
    private int line = 1;
    private int counted;

    internal IEnumerable<BibTexEntry> Read()
    {
        while (NextAt())
        {
            var start = Line();
            at++;
            var type = Word().ToLowerInvariant();
            Blanks();
            if (type.Length == 0 || Here() is not ('{' or '('))
            {
                continue;
            }

            var entry = ReadBody(type, start);
            if (entry is not null)
            {
                yield return entry;
            }
        }
    }

    private BibTexEntry? ReadBody(string type, int start)
    {
        var closing = text[at++] == '{' ? '}' : ')';
        if (type is "comment" or "preamble")
        {
            Balanced(closing);
            return null;
        }

        var key = "";
        try
        {
            key = type == "string" ? "" : Key(closing);
            var fields = Fields(closing);
            if (type != "string")
            {
                return new BibTexEntry(start, type, key, fields);
            }

            foreach (var (name, value) in fields)
            {
                abbreviations[name] = value;
            }

            return null;
        }
        catch (BibTexFaultException fault)
        {
            ToNextEntry();
            return new BibTexEntry(start, type, key, ImmutableDictionary<string, string>.Empty, fault.Message);
        }
    }

    private string Key(char closing)
    {
        var start = at;
        while (Here() is not (',' or '\0') && Here() != closing && Here() != '\n')
        {
            at++;
        }

        var key = text[start..at].Trim();
        Blanks();
        _ = Here() == ',' ? at++ : 0;
        return key;
    }

    private ImmutableDictionary<string, string> Fields(char closing)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, string>();
        while (true)
        {
            Blanks();
            if (Here() == closing)
            {
                at++;
                return fields.ToImmutable();
            }

            if (Here() == ',')
            {
                at++;
                continue;
            }

            var name = Word().ToLowerInvariant();
            Blanks();
            if (name.Length == 0 || Here() != '=')
            {
                throw Fault(name.Length == 0 ? "a field's name" : $"“=” behind {name}");
            }

            at++;
            fields.TryAdd(name, Value(name));
        }
    }

    private string Value(string name)
    {
        var value = new StringBuilder();
        do
        {
            Blanks();
            value.Append(Piece(name));
            Blanks();
        }
        while (Here() == '#' && at++ >= 0);
        return value.ToString();
    }

    private string Piece(string name)
    {
        switch (Here())
        {
            case '{':
                at++;
                return Balanced('}') ?? throw Fault($"the closing brace of {name}");
            case '"':
                at++;
                return Balanced('"') ?? throw Fault($"the closing quotation mark of {name}");
            default:
                var word = Word();
                return word.Length == 0 ? throw Fault($"a value for {name}") : abbreviations.GetValueOrDefault(word, word);
        }
    }

    /// <summary>What stands before a closing sign outside all braces; the sign is taken too. Null when the file ends first.</summary>
    private string? Balanced(char closing)
    {
        var (start, depth) = (at, 0);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == closing && depth == 0)
            {
                return text[start..at++];
            }

            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0)
            {
                return null;
            }
        }

        return null;
    }

    private string Word()
    {
        Blanks();
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('{' or '}' or '(' or ')' or ',' or '=' or '#' or '"' or '@' or '%'))
        {
            at++;
        }

        return text[start..at];
    }

    private void Blanks()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '%'))
        {
            // Some programs leave comments between fields.
            at = text[at] == '%' ? Math.Max(at, EndOfLine()) : at + 1;
        }
    }

    private int EndOfLine() => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private char Here() => at < text.Length ? text[at] : '\0';

    private bool NextAt()
    {
        at = at >= text.Length ? -1 : text.IndexOf('@', at);
        return at >= 0;
    }

    /// <summary>Behind a fault, an @ counts only at the beginning of a line: others may stand in a value.</summary>
    private void ToNextEntry()
    {
        var next = at >= text.Length ? -1 : text.IndexOf("\n@", at, StringComparison.Ordinal);
        at = next < 0 ? text.Length : next + 1;
    }

    private int Line()
    {
        line += text.AsSpan(counted, at - counted).Count('\n');
        counted = at;
        return line;
    }

    private BibTexFaultException Fault(string missing)
    {
        var here = line + text.AsSpan(counted, Math.Min(at, text.Length) - counted).Count('\n');
        return new BibTexFaultException(FormattableString.Invariant($"{missing} is missing on line {here}"));
    }

    private sealed class BibTexFaultException(string message) : Exception(message);
}
