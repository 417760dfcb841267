namespace FactBot.Domain.Exchange.Bibliographies;

/// <summary>One record of a RIS file: its tags in order.</summary>
/// <param name="Line">The line of its TY.</param>
/// <param name="Tags">Tag and value, in order.</param>
internal sealed record RisRecord(int Line, List<(string Tag, string Value)> Tags)
{
    /// <summary>The first value of the first of these tags that has one.</summary>
    internal string? this[params ReadOnlySpan<string> tags]
    {
        get
        {
            foreach (var tag in tags)
            {
                if (All(tag).FirstOrDefault() is { } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    internal IEnumerable<string> All(string tag) => Tags.Where(pair => pair.Tag == tag && pair.Value.Length > 0).Select(pair => pair.Value);
}

/// <summary>
/// Takes a RIS file apart: <c>TY  - </c> begins a record, <c>ER  - </c> ends it, and a line without a tag goes on with
/// the line before it.
/// </summary>
internal static class RisReader
{
    internal static IEnumerable<RawEntry> Read(string text)
    {
        RisRecord? record = null;
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (!IsTagged(line))
            {
                GoOn(record, line);
                continue;
            }

            var (tag, value) = (line[..2], line[5..].Trim());
            if (tag == "TY")
            {
                if (record is not null)
                {
                    yield return Unfinished(record, number);
                }

                record = new RisRecord(number, []);
            }
            else if (record is null)
            {
                if (tag != "ER")
                {
                    yield return new RawEntry(number, "", null, $"{tag} stands outside a record; a record begins with TY, for example “TY  - NEWS”");
                }

                continue;
            }

            if (tag == "ER")
            {
                yield return RisSource.Of(record);
                record = null;
                continue;
            }

            record.Tags.Add((tag, value));
        }

        if (record is not null)
        {
            yield return Unfinished(record, number);
        }
    }

    private static RawEntry Unfinished(RisRecord record, int line) => RisSource.Of(record) with
    {
        Warnings = [FormattableString.Invariant($"the record has no “ER  - ” before line {line}")],
    };

    private static void GoOn(RisRecord? record, string line)
    {
        if (record is { Tags: [.., var (tag, value)] } && !string.IsNullOrWhiteSpace(line))
        {
            record.Tags[^1] = (tag, $"{value} {line.Trim()}".Trim());
        }
    }

    private static bool IsTagged(string line) => line.Length >= 5
        && char.IsAsciiLetterUpper(line[0]) && (char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1]))
        && line[2] == ' ' && line[3] == ' ' && line[4] == '-';
}
