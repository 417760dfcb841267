using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Drafts;

/// <summary>
/// Puts a fact together from the fields of a draft. Where fields are faulty the fact is a best effort, of
/// which an edit takes only what was changed.
/// </summary>
internal static class FactReading
{
    internal static Fact Read(FieldReader reader)
    {
        reader.MoveTo(null);
        var wording = Wording(reader);
        var kind = Kind(reader);
        var attribution = Attribution(reader, kind);
        var asOf = reader.Date(Field.AsOf, mayBeFuture: true);
        var details = Figure(reader, kind);
        var protection = Protection(reader);
        var care = Care(reader);
        var externalId = reader.Text(Field.ExternalId);
        var citations = CitationReading.Read(reader);
        var key = Guid.CreateVersion7(reader.Context.Now);
        return kind switch
        {
            FactKind.Quote => new Quote { Key = key, ExternalId = externalId, Wording = wording, Attribution = attribution, AsOf = asOf, Citations = citations, Protection = protection, Care = care },
            FactKind.Figure => new Figure { Key = key, ExternalId = externalId, Wording = wording, Attribution = attribution, AsOf = asOf, Citations = citations, Protection = protection, Care = care, Details = details },
            _ => new Claim { Key = key, ExternalId = externalId, Wording = wording, Attribution = attribution, AsOf = asOf, Citations = citations, Protection = protection, Care = care },
        };
    }

    private static FactKind Kind(FieldReader reader)
    {
        if (reader.Draft.Kind is { } kind)
        {
            return kind;
        }

        reader.Faults.Add(new Fault("Say whether it is a claim, a quote or a figure.", WorkingExample.For(reader.Draft)));
        return FactKind.Claim;
    }

    private static Wording Wording(FieldReader reader)
    {
        var text = reader.Verbatim(Field.Words);
        if (text is null && reader.Faults.Count == 0)
        {
            reader.Add(Field.Words, "A fact needs its words.", WorkingExample.For(reader.Draft));
        }

        var translation = new Translation
        {
            OriginalText = reader.Verbatim(Field.Original),
            OriginalLanguage = reader.Language(Field.OriginalLanguage),
            Translator = reader.Text(Field.Translator),
            IsBackTranslation = IsBackTranslated(reader),
        };
        return new Wording
        {
            Text = text ?? "",
            Language = reader.Language(Field.Language),
            Translation = translation == new Translation() ? null : translation,
        };
    }

    private static bool IsBackTranslated(FieldReader reader)
    {
        var text = reader.Text(Field.BackTranslated);
        if (text is not null && !Answers.IsYes(text) && !Answers.IsNo(text))
        {
            reader.Add(Field.BackTranslated, $"{Shown.Name(Field.BackTranslated)}: {Shown.Text(text)} is neither yes nor no.");
        }

        return text is not null && Answers.IsYes(text);
    }

    private static Attribution Attribution(FieldReader reader, FactKind kind)
    {
        var name = reader.Text(Field.By);
        var (title, affiliation) = (reader.Text(Field.Title), reader.Text(Field.Affiliation));
        var spellings = reader.Texts(Field.AlsoSpelled, ';', '\n');
        if (reader.Raw(Field.By) is null)
        {
            if (kind == FactKind.Quote)
            {
                reader.Add(Field.By, "A quote needs to say who said it.", WorkingExample.For(reader.Draft));
            }
            else if (title is not null || affiliation is not null || spellings.Length > 0)
            {
                reader.Add(Field.By, "A title, an institution or another spelling needs the name it belongs to.");
            }
        }

        return new Attribution
        {
            Speaker = name is null ? null : new Speaker { Name = name, Title = title, Affiliation = affiliation, OtherSpellings = [.. spellings.Distinct()] },
            SaidOn = reader.Date(Field.SaidOn),
            Setting = reader.Text(Field.Setting),
        };
    }

    private static FigureDetails Figure(FieldReader reader, FactKind kind)
    {
        if (kind != FactKind.Figure)
        {
            foreach (var field in reader.Draft.Fields.Keys.Where(field => FieldCatalog.Of(field).IsFigureOnly))
            {
                reader.Add(field, $"{Shown.Name(field)}: only a figure has this; a {Tokens.Of(kind)} does not.", "add figure \"…\" " + FieldCatalog.Of(field).Example);
            }

            return new FigureDetails { Printed = "" };
        }

        var printed = reader.Text(Field.Value);
        if (reader.Raw(Field.Value) is null)
        {
            reader.Add(Field.Value, "A figure needs its value as printed.", WorkingExample.For(reader.Draft));
        }

        var number = printed is null ? null : FigureText.Read(printed);
        return new FigureDetails
        {
            Printed = printed ?? "",
            Value = number?.Value,
            Unit = reader.Text(Field.Unit) is { } unit ? FigureText.Unit(unit) : number?.Unit,
            Measure = reader.Text(Field.Measure),
            Of = reader.Text(Field.Of),
            Qualifier = reader.Choice<FigureQualifier>(Field.Qualifier, FigureQualifiers.TryRead) ?? number?.Qualifier,
            Released = reader.Date(Field.Released),
            Method = reader.Text(Field.Method),
        };
    }

    private static Protection Protection(FieldReader reader)
    {
        var audience = Audience.Newsroom;
        if (reader.Text(Field.VisibleTo) is { } visibleTo)
        {
            if (AudienceText.Read(visibleTo, reader.Context.By) is { } read)
            {
                audience = read;
            }
            else
            {
                reader.Add(Field.VisibleTo, $"{Shown.Name(Field.VisibleTo)}: {Shown.Text(visibleTo)} is neither newsroom, nor a desk, nor people.");
            }
        }

        return new Protection
        {
            GroundRules = reader.Choice<GroundRules>(Field.GroundRules) ?? GroundRules.OnRecord,
            EmbargoUntil = Embargo(reader),
            Audience = audience,
            SensitivityNote = reader.Text(Field.Sensitivity),
        };
    }

    private static DateTimeOffset? Embargo(FieldReader reader)
    {
        if (reader.Text(Field.Embargo) is not { } text)
        {
            return null;
        }

        var instant = InstantReader.Read(text, reader.Context.Today, out var lacksZone);
        if (instant is null)
        {
            reader.Add(Field.Embargo, lacksZone
                ? $"{Shown.Name(Field.Embargo)}: {Shown.Text(text)} needs a time zone, for nobody can tell which is meant."
                : $"{Shown.Name(Field.Embargo)}: {Shown.Text(text)} is not a day, nor a day with a time and its zone.");
        }

        return instant;
    }

    private static Care Care(FieldReader reader) => new()
    {
        EnteredBy = reader.Context.By,
        EnteredAt = reader.Context.Now.ToUniversalTime(),
        Owner = reader.Text(Field.Owner),
        ReviewBy = reader.Date(Field.ReviewBy, mayBeFuture: true)?.LastDay,
        Tags = [.. reader.Texts(Field.Tags, ',', ';', '\n').Select(tag => tag.TrimStart('#').Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
    };
}
