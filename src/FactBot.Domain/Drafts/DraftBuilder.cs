using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>Puts a draft together from labelled values in the order they were typed.</summary>
internal sealed class DraftBuilder(FactKind? kind)
{
    private readonly SortedDictionary<Field, string> fields = [];
    private readonly HashSet<Field> said = [];
    private readonly List<SourceBuilder> citations = [];

    /// <summary>The words so far.</summary>
    internal string? Words => fields.GetValueOrDefault(Field.Words);

    /// <summary>Whether a label named the field, be it with nothing behind it.</summary>
    internal bool WasSaid(Field field) => said.Contains(field);

    /// <summary>Adds a labelled value.</summary>
    internal void Add(LabelledValue value)
    {
        var field = value.Label.Field;
        var text = value.Label.ValueOf(value.Value);
        said.Add(field);
        if (FieldCatalog.Of(field).IsCitation)
        {
            AddToCitation(CitationFor(value), field, text, value.IsQuoted);
        }
        else
        {
            AddTo(fields, field, field == Field.By && !value.IsQuoted ? WithoutAddress(text) : text);
        }
    }

    /// <summary>Adds the words that stood before the labels; a <c>words:</c> label goes on with them.</summary>
    internal void AddWords(string words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            fields[Field.Words] = Words is { } labelled ? $"{words} {labelled}" : words;
        }
    }

    /// <summary>Adds a value that no label gave, unless one did.</summary>
    internal void AddWhenUnsaid(Field field, string? text)
    {
        if (!said.Contains(field) && !string.IsNullOrWhiteSpace(text))
        {
            fields[field] = text;
        }
    }

    /// <summary>Adds an address found in the text to the first citation, unless a label gave one.</summary>
    internal void AddUrlWhenUnsaid(string? url)
    {
        if (url is not null && said.Add(Field.Url))
        {
            First().Fields[Field.Url] = url;
        }
    }

    /// <summary>The draft; a citation in which nothing was said is left out.</summary>
    internal FactDraft Build() => new()
    {
        Kind = kind,
        Fields = fields.ToImmutableSortedDictionary(),
        Citations = [.. citations.Where(citation => citation.Fields.Count > 0).Select(citation => citation.Fields.ToImmutableSortedDictionary())],
    };

    private void AddToCitation(SourceBuilder citation, Field field, string text, bool isQuoted)
    {
        citation.HasSource |= field == Field.Source;
        if (isQuoted || field is not (Field.Source or Field.Container or Field.Published or Field.Locator))
        {
            AddTo(citation.Fields, field, field is Field.Url or Field.Archive && !isQuoted ? WebAddresses.Unwrapped(text) : text);
            return;
        }

        var rest = WebAddresses.TakeLast(text, out var url);
        AddTo(citation.Fields, field, rest.TrimEnd(',', ';'));
        if (url is not null)
        {
            said.Add(Field.Url);
            AddTo(citation.Fields, Field.Url, url);
        }
    }

    private string WithoutAddress(string text)
    {
        var rest = WebAddresses.TakeLast(text, out var url);
        if (url is null || said.Contains(Field.Url))
        {
            return text;
        }

        AddUrlWhenUnsaid(url);
        return rest;
    }

    private SourceBuilder CitationFor(LabelledValue value)
    {
        if (value.Citation is { } number && number < citations.Count)
        {
            return citations[number];
        }

        var latest = First(last: true);
        var startsNext = value.IsFurther && latest.Fields.Count > 0
            || value.Citation == citations.Count
            || (value.Label.Field == Field.Source && latest.HasSource)
            || (value.Label.Field == Field.Url && latest.Fields.ContainsKey(Field.Url));
        if (startsNext)
        {
            latest = new SourceBuilder();
            citations.Add(latest);
        }

        return latest;
    }

    private SourceBuilder First(bool last = false)
    {
        if (citations.Count == 0)
        {
            citations.Add(new SourceBuilder());
        }

        return last ? citations[^1] : citations[0];
    }

    /// <summary>A label typed twice says two things; neither is lost.</summary>
    private static void AddTo(SortedDictionary<Field, string> fields, Field field, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            fields[field] = fields.TryGetValue(field, out var before) ? $"{before}; {text}" : text;
        }
    }

    private sealed class SourceBuilder
    {
        internal SortedDictionary<Field, string> Fields { get; } = [];

        internal bool HasSource { get; set; }
    }
}
