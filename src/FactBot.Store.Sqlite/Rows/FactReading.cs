using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Makes facts of rows that select <see cref="FactColumns.Read"/>.</summary>
internal static class FactReading
{
    /// <summary>The id of the row that a statement stands on.</summary>
    internal static long RowId(Statement statement) => statement.Number(0);

    /// <summary>The fact in the row that a statement stands on, its citations read by a statement of their own.</summary>
    internal static Fact Fact(Statement statement, Connection connection) =>
        Fact(new Row(statement), CitationRows.Of(connection, RowId(statement)));

    private static Fact Fact(Row row, ImmutableArray<Citation> citations)
    {
        _ = row.Number();
        var id = new FactId(row.Number());
        var version = (int)row.Number();
        var key = Values.Key(row.BytesOrNull()) ?? throw Values.Unreadable("");
        var externalId = row.TextOrNull();
        var kind = Values.Token<FactKind>(row.Text());
        var wording = Wording(ref row);
        var attribution = Attribution(ref row);
        var asOf = Values.Date(row.TextOrNull());
        var figure = Figure(ref row);
        var bare = Bare(kind, key, wording, citations, figure, said: Verdict<SaidRating>(ref row), truth: Verdict<TruthRating>(ref row));
        return bare with
        {
            Id = id,
            Version = version,
            ExternalId = externalId,
            Attribution = attribution,
            AsOf = asOf,
            Lifecycle = Lifecycle(ref row),
            Protection = Protection(ref row),
            Care = Care(ref row),
        };
    }

    private static Fact Bare(FactKind kind, Guid key, Wording wording, ImmutableArray<Citation> citations, FigureDetails? figure, Verdict<SaidRating> said, Verdict<TruthRating> truth) => kind switch
    {
        FactKind.Claim => new Claim { Key = key, Wording = wording, Citations = citations, Said = said, Truth = truth, Care = NotRead },
        FactKind.Quote => new Quote { Key = key, Wording = wording, Citations = citations, Said = said, Truth = truth, Care = NotRead },
        _ => new Figure { Key = key, Wording = wording, Citations = citations, Said = said, Truth = truth, Care = NotRead, Details = figure ?? throw Values.Unreadable("") },
    };

    private static Care NotRead { get; } = new() { EnteredBy = new Member("", ""), EnteredAt = default };

    private static Wording Wording(ref Row row)
    {
        var text = row.Text();
        _ = row.Text();
        var language = row.TextOrNull();
        var isTranslated = row.Number() == 1;
        var translation = new Translation
        {
            OriginalText = row.TextOrNull(),
            OriginalLanguage = row.TextOrNull(),
            Translator = row.TextOrNull(),
            IsBackTranslation = row.Number() == 1,
        };
        return new Wording { Text = text, Language = language, Translation = isTranslated ? translation : null };
    }

    private static Attribution Attribution(ref Row row)
    {
        var (name, title, affiliation, spellings) = (row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), Values.Texts(row.TextOrNull()));
        return new Attribution
        {
            Speaker = name is null ? null : new Speaker { Name = name, Title = title, Affiliation = affiliation, OtherSpellings = spellings },
            SaidOn = Values.Date(row.TextOrNull()),
            Setting = row.TextOrNull(),
        };
    }

    private static FigureDetails? Figure(ref Row row)
    {
        var printed = row.TextOrNull();
        var details = new FigureDetails
        {
            Printed = printed ?? "",
            Value = Values.Decimal(row.TextOrNull()),
            Unit = row.TextOrNull(),
            Measure = row.TextOrNull(),
            Of = row.TextOrNull(),
            Qualifier = Values.TokenOrNull<FigureQualifier>(row.TextOrNull()),
            Released = Values.Date(row.TextOrNull()),
            Method = row.TextOrNull(),
        };
        return printed is null ? null : details;
    }

    private static Verdict<T> Verdict<T>(ref Row row)
        where T : struct, Enum => new()
        {
            Rating = Values.Token<T>(row.Text()),
            By = row.TextOrNull(),
            At = Values.Instant(row.TextOrNull()),
            How = row.TextOrNull(),
            Evidence = row.TextOrNull(),
        };

    private static Lifecycle Lifecycle(ref Row row) => new()
    {
        State = Values.Token<LifecycleState>(row.Text()),
        Reason = row.TextOrNull(),
        Successor = Values.Key(row.BytesOrNull()),
    };

    private static Protection Protection(ref Row row) => new()
    {
        GroundRules = Values.Token<GroundRules>(row.Text()),
        EmbargoUntil = Values.Instant(row.TextOrNull()),
        Audience = new Audience(Values.Token<AudienceKind>(row.Text()), Values.Texts(row.TextOrNull())),
        SensitivityNote = row.TextOrNull(),
    };

    private static Care Care(ref Row row) => new()
    {
        EnteredBy = new Member(row.Text(), row.Text()),
        EnteredAt = Values.Instant(row.TextOrNull()) ?? throw Values.Unreadable(""),
        Owner = row.TextOrNull(),
        ReviewBy = Values.Day(row.TextOrNull()),
        Tags = Values.Texts(row.TextOrNull()),
        DuplicateOf = Values.Key(row.BytesOrNull()),
    };
}
