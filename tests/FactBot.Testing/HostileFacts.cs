using System.Collections.Immutable;
using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Domain.Citations;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Testing;

/// <summary>Facts and replies with words in every field that try to ping, to link, to format, to break and to overflow.</summary>
public static class HostileFacts
{
    private static readonly string[] Pieces =
    [
        "<!channel>", "<!here>", "<!everyone>", "<@U012345>", "<#C012345>", "<!subteam^S012345>", "<!date^0^{date}|x>", "@here", "@channel", "#general",
        "<https://evil.example|https://bank.example>", "https://evil.example/a|b>", "javascript:alert(1)", "mailto:a@b.example", "|", "<", ">", "&", "&amp;", "&lt;!channel&gt;",
        "*bold*", "_italic_", "~strike~", "`code`", "```\nblock\n```", "> quoted", "**x**", "[a](https://evil.example)", ":smile:", ":x:", "\\", "\"", "“", "”",
        "\u202eright to left", "\u2066", "שלום", "العربية", "e\u0301", "👩‍👩‍👧", "🇫🇷", "\ud83d", "\ude00", "\0", "\u0007", "\u200b", "\n", "\r\n", "\t", "\u2028", " ", "   ",
        "<at>everyone</at>", "<at id=\"0\">Tenant</at>", "{{DATE(2021-07-24T00:00:00Z,LONG)}}", "{{TIME(2021-07-24T00:00:00Z)}}", "${fact.words}", "<b>tag</b>", "![x](https://evil.example/x.png)",
        "- item\n- item", "1. one\n2. two", "# heading", "[1]", "https://evil.example", "https://bank.example@evil.example",
        "41 %", "The Knesset has created a commission of inquiry. ", "{\"do\":\"say\"}", "null",
    ];

    /// <summary>Short, middling or as long as a record may hold, also one letter under a mountain of accents.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (8, Gen.OneOf(Pieces).Array[1, 8].Select(string.Concat)),
        (3, Gen.String[1, 40]),
        (2, Gen.OneOf(Pieces).Array[100, 400].Select(string.Concat)),
        (1, Gen.Select(Gen.OneOf(Pieces), Gen.Int[2_990, 20_000]).Select((piece, length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length])),
        (1, Gen.Int[3_000, 9_000].Select(length => "e" + new string('\u0301', length))));

    /// <summary>The same, no longer than a line of a record may be.</summary>
    public static Gen<string> Line { get; } = Text.Select(text => text.Length > 4_000 ? text[..4_000] : text);

    private static Gen<string?> Address { get; } = Gen.Select<int, string, string?>(Gen.Int[0, 3], Line, (form, line) => form switch { 0 => null, 1 => line, 2 => $"https://example.org/{line}", _ => "https://example.org/a b?c=\"<d>|e" });

    private static Gen<Citation> Citation { get; } =
        from texts in Line.Array[7]
        from excerpt in Text
        from url in Address
        select new Citation
        {
            Source = new Source { Type = SourceType.News, Title = texts[0], Container = texts[1], Publisher = texts[2], Authors = [new PersonName { Literal = texts[3] }], Url = url, Number = texts[4], Genre = texts[5] },
            Locator = new Locator("page", texts[6]),
            Excerpt = excerpt,
        };

    /// <summary>A fact of any kind.</summary>
    public static Gen<Fact> Fact { get; } =
        from kind in Gen.Enum<FactKind>()
        from words in Text
        from original in Text
        from texts in Line.Array[16]
        from state in Gen.Enum<LifecycleState>()
        from citations in Citation.Array[1, 3]
        select (kind switch
        {
            FactKind.Claim => (Fact)SampleFact.Claim(),
            FactKind.Quote => SampleFact.Quote(),
            _ => SampleFact.Figure() with { Details = new FigureDetails { Printed = texts[0], Unit = texts[1], Measure = texts[2], Of = texts[3], Method = texts[4] } },
        }) with
        {
            Id = new FactId(12),
            Version = 3,
            Wording = new Wording { Text = words, Translation = new Translation { OriginalText = original, Translator = texts[5] } },
            Attribution = new Attribution { Speaker = new Speaker { Name = texts[6], Title = texts[7], Affiliation = texts[8], OtherSpellings = [texts[9]] }, Setting = texts[10] },
            Lifecycle = new Lifecycle { State = state, Reason = texts[11] },
            Said = new Verdict<SaidRating> { Rating = SaidRating.Confirmed, By = texts[12], How = texts[13] },
            Protection = new Protection { SensitivityNote = texts[14] },
            Care = SampleFact.Claim().Care with { Tags = [texts[15]] },
            Citations = [.. citations],
        };

    /// <summary>An answer with up to three facts.</summary>
    public static Gen<AnswerReply> Answer { get; } =
        from facts in Fact.Array[1, 3]
        from headline in Line
        from labels in Line.Array[4]
        from isWhole in Gen.Bool
        from references in Gen.Select(Line, Address).Array[3]
        select new AnswerReply
        {
            Outcome = Outcome.Found,
            Headline = headline,
            IsWholeRecord = isWhole,
            Facts = [.. facts.Select(fact => Shown(fact, labels))],
            References = [.. references.Select((pair, i) => new Reference(i + 1, pair.Item1, pair.Item2))],
            Actions = Actions(labels),
        };

    /// <summary>A draft with any words in any fields, within what a record may hold.</summary>
    public static Gen<FactDraft> Draft { get; } =
        from kind in Gen.OneOf<FactKind?>(null, FactKind.Claim, FactKind.Quote, FactKind.Figure)
        from fields in Gen.Select(Gen.OneOf([.. FieldCatalog.All.Where(info => !info.IsCitation).Select(info => info.Field)]), Text).Array[0, 8]
        from citations in Gen.Select(Gen.OneOf([.. FieldCatalog.All.Where(info => info.IsCitation).Select(info => info.Field)]), Line).Array[0, 6].Array[0, 2]
        select DraftOf(kind, fields, citations);

    private static ShownFact Shown(Fact fact, string[] labels) => new()
    {
        Fact = fact,
        Numbers = [.. Enumerable.Range(1, fact.Citations.Length)],
        Warnings = [labels[0]],
        Actions = Actions(labels),
    };

    private static ImmutableArray<ReplyAction> Actions(string[] labels) =>
    [
        new SayAction(labels[0], labels[1], labels[2]),
        new CopyAction("copy", labels[3], labels[0]),
        new AskAction("ask", labels[1], labels[2], "list ", " add F-12", [.. labels]),
        new ShareAction("share", labels[0], labels[1]),
        .. labels.Select((label, i) => new SayAction("show", label, $"show F-{i}")),
        new SayAction("long", labels[2], labels[3]),
    ];

    private static FactDraft DraftOf(FactKind? kind, (Field, string)[] fields, (Field, string)[][] citations)
    {
        var draft = FactDraft.Empty with { Kind = kind };
        foreach (var (field, text) in fields)
        {
            draft = draft.With(field, text);
        }

        for (var i = 0; i < citations.Length; i++)
        {
            draft = draft with { Citations = draft.Citations.Add(ImmutableSortedDictionary<Field, string>.Empty) };
            foreach (var (field, text) in citations[i])
            {
                draft = draft.With(field, i, text);
            }
        }

        return draft;
    }
}
