using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>Takes the filters out of a question: <c>by:"Naftali Bennett" kind:figure since:2021 source:L'Express tag:nso status:live</c>.</summary>
internal static partial class FilterReader
{
    /// <summary>The filters, the text that is left, and what could not be read.</summary>
    internal static (QuestionFilters Filters, string Remainder, ImmutableArray<Fault> Faults) Read(string text)
    {
        var filters = QuestionFilters.None;
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var rest = FilterPattern().Replace(text, match =>
        {
            var value = Unquoted(match.Groups["value"].Value);
            filters = Apply(filters, match.Groups["name"].Value.ToLowerInvariant(), value, faults);
            return " ";
        });
        return (filters, rest.Trim(), faults.ToImmutable());
    }

    private static QuestionFilters Apply(QuestionFilters filters, string name, string value, ImmutableArray<Fault>.Builder faults)
    {
        switch (name)
        {
            case "by":
                return filters with { By = value };
            case "source":
                return filters with { Source = value };
            case "tag" or "tags":
                return filters with { Tags = filters.Tags.AddRange(value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) };
            case "kind":
                if (Tokens.TryRead(value, out FactKind kind))
                {
                    return filters with { Kind = kind };
                }

                faults.Add(new Fault($"“{value}” is not a kind of fact; there are claim, quote and figure.", "kind:figure"));
                return filters;
            case "status":
                if (Tokens.TryRead(value, out LifecycleState state))
                {
                    return filters with { Status = state };
                }

                faults.Add(new Fault($"“{value}” is not a status; there are {string.Join(", ", Tokens.All<LifecycleState>())}.", "status:live"));
                return filters;
            default:
                return ApplyDate(filters, name, value, faults);
        }
    }

    private static QuestionFilters ApplyDate(QuestionFilters filters, string name, string value, ImmutableArray<Fault>.Builder faults)
    {
        if (!PartialDateReader.TryRead(value, out var date))
        {
            faults.Add(new Fault($"“{value}” is not a date that I can read.", $"{name}:2021-07"));
            return filters;
        }

        return name == "since" ? filters with { Since = date.FirstDay } : filters with { Until = date.LastDay };
    }

    private static string Unquoted(string value) =>
        value.Length > 1 && value[0] is '"' or '“' or '«' or '„' ? value[1..^1].Trim() : value;

    [GeneratedRegex("""(?<![\w])(?<name>by|kind|since|until|source|tags?|status):\s?(?<value>"[^"]+"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|[^\s"“«„]\S*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FilterPattern();
}
