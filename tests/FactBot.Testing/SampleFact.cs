using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Testing;

/// <summary>Small facts for tests; change what matters with <c>with</c>.</summary>
public static class SampleFact
{
    /// <summary>The instant at which test facts were entered.</summary>
    public static DateTimeOffset EnteredAt { get; } = new(2021, 8, 9, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Who entered them.</summary>
    public static Member Reporter { get; } = new("u-reporter", "Rita Reporter");

    /// <summary>A newspaper article.</summary>
    public static Source Article { get; } = new()
    {
        Type = SourceType.News,
        Title = "The Pegasus case",
        Container = "L'Express",
        Url = "https://example.org/pegasus",
    };

    /// <summary>A claim.</summary>
    public static Claim Claim(string text = "The Knesset has created a commission of inquiry.") => new()
    {
        Key = Guid.CreateVersion7(EnteredAt),
        Wording = new Wording { Text = text, Language = "en" },
        Citations = [Citation()],
        Care = Care(),
    };

    /// <summary>A quote.</summary>
    public static Quote Quote(string text = "Banning the sale of this type of software would shift the problem", string speaker = "Daniel Cohen") => new()
    {
        Key = Guid.CreateVersion7(EnteredAt),
        Wording = new Wording { Text = text, Language = "en" },
        Attribution = new Attribution { Speaker = new Speaker { Name = speaker } },
        Citations = [Citation()],
        Care = Care(),
    };

    /// <summary>A figure.</summary>
    public static Figure Figure(string text = "41% of global cybersecurity investment goes to Israeli companies.", string printed = "41%", decimal? value = 41, string? unit = "%") => new()
    {
        Key = Guid.CreateVersion7(EnteredAt),
        Wording = new Wording { Text = text, Language = "en" },
        Attribution = new Attribution { Speaker = new Speaker { Name = "Naftali Bennett", Title = "Prime Minister" } },
        Details = new FigureDetails { Printed = printed, Value = value, Unit = unit, Measure = "share of global cybersecurity investment" },
        Citations = [Citation()],
        Care = Care(),
    };

    /// <summary>A citation of <see cref="Article"/>.</summary>
    public static Citation Citation() => new() { Source = Article, Excerpt = "as printed", Role = CitationRole.Secondary };

    private static Care Care() => new() { EnteredBy = Reporter, EnteredAt = EnteredAt, Tags = ["pegasus"] };
}
