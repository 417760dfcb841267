using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>Reads the fields of one draft, collecting faults; a field that is absent or faulty is null.</summary>
internal sealed class FieldReader(FactDraft draft, DraftContext context)
{
    private int? citation;

    internal FactDraft Draft => draft;

    internal DraftContext Context => context;

    internal List<Fault> Faults { get; } = [];

    /// <summary>Reads from this citation until told otherwise; null reads the fact's own fields.</summary>
    internal void MoveTo(int? number) => citation = number;

    /// <summary>What was typed, unchecked.</summary>
    internal string? Raw(Field field) => citation is { } number ? draft[field, number] : draft[field];

    /// <summary>The text letter for letter.</summary>
    internal string? Verbatim(Field field)
    {
        if (Raw(field) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (TextFaults.In(text, FieldCatalog.Of(field)) is { } sentence)
        {
            Add(field, sentence);
            return null;
        }

        return text;
    }

    /// <summary>The text without the spaces around it.</summary>
    internal string? Text(Field field) => Verbatim(field)?.Trim();

    /// <summary>The date.</summary>
    internal PartialDate? Date(Field field, bool mayBeFuture = false)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var reading = PartialDateReader.Read(text, context.Today);
        if (reading.Date is not { } date)
        {
            Add(field, reading.IsAmbiguous
                ? $"{Shown.Name(field)}: {Shown.Text(text)} can be read day first or month first; write the month as a word."
                : $"{Shown.Name(field)}: {Shown.Text(text)} is not a date.");
            return null;
        }

        // Elsewhere it may be tomorrow already.
        if (!mayBeFuture && date.FirstDay > Tomorrow)
        {
            Add(field, $"{Shown.Name(field)}: {PartialDateText.Human(date)} is still to come.");
            return null;
        }

        return date;
    }

    /// <summary>The web address.</summary>
    internal string? Address(Field field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (!text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0)
        {
            return text;
        }

        Add(field, $"{Shown.Name(field)}: {Shown.Text(text)} is not an address that begins with http:// or https://.");
        return null;
    }

    /// <summary>The BCP 47 tag of a language.</summary>
    internal string? Language(Field field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (LanguageNames.Read(text) is { } tag)
        {
            return tag;
        }

        Add(field, $"{Shown.Name(field)}: {Shown.Text(text)} is not a language; write a tag such as en or fr-CA, or an English or French name.");
        return null;
    }

    /// <summary>One of an enumeration.</summary>
    internal T? Choice<T>(Field field)
        where T : struct, Enum => Choice<T>(field, Tokens.TryRead);

    /// <summary>One of an enumeration, read in a way of its own.</summary>
    internal T? Choice<T>(Field field, TryReader<T> tryRead)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (tryRead(text, out var value))
        {
            return value;
        }

        Add(field, $"{Shown.Name(field)}: {Shown.Text(text)} is none of {string.Join(", ", Tokens.All<T>())}.");
        return null;
    }

    /// <summary>Several texts between separators.</summary>
    internal ImmutableArray<string> Texts(Field field, params char[] separators) => Text(field) is { } text
        ? [.. text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
        : [];

    /// <summary>Adds a fault in a field, with its usual example.</summary>
    internal void Add(Field field, string sentence) => Add(field, sentence, FieldCatalog.Of(field).Example);

    /// <summary>Adds a fault in a field.</summary>
    internal void Add(Field field, string sentence, string example) =>
        Faults.Add(new Fault(sentence, example, field, FieldCatalog.Of(field).IsCitation ? citation ?? 0 : null));

    internal delegate bool TryReader<T>(string text, out T value);

    private DateOnly Tomorrow => context.Today == DateOnly.MaxValue ? DateOnly.MaxValue : context.Today.AddDays(1);
}
