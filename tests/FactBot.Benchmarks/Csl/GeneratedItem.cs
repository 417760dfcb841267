using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FactBot.Csl;

namespace FactBot.Benchmarks.Csl;

/// <summary>Made-up sources of many kinds; the same number always gives the same source.</summary>
internal static class GeneratedItem
{
    private static readonly ImmutableArray<string> Types =
        ["article-newspaper", "article-journal", "book", "report", "webpage", "interview", "legal_case", "broadcast", "chapter", "dataset"];

    private static readonly ImmutableArray<string> Families =
        ["Okafor", "Larsen", "van Dijk", "Moreau", "Tanaka", "Novak", "Silva", "Haddad", "Kowalski", "Byrne", "Osei", "Lindqvist", "Ferrari"];

    private static readonly ImmutableArray<string> Givens =
        ["Maren", "Jonas", "Ines", "Ade", "Lucia", "Piotr", "Noor", "Grace", "Tomas", "Elena", "Samuel"];

    public static CslItem Of(int number) => new()
    {
        Id = $"item-{number}",
        Type = Types[number % Types.Length],
        Texts = ImmutableDictionary.CreateRange(
        [
            KeyValuePair.Create("title", $"What the records of district {number / 3} say about water, roads and rents"),
            KeyValuePair.Create("container-title", "The Eastmoor Courier"),
            KeyValuePair.Create("publisher", "Eastmoor Press"),
            KeyValuePair.Create("volume", $"{number % 40}"),
            KeyValuePair.Create("page", $"{number + 1}-{number + 9}"),
            KeyValuePair.Create("number", $"2024-{number}"),
            KeyValuePair.Create("URL", $"https://example.org/{number}"),
        ]),
        Names = ImmutableDictionary<string, ImmutableArray<CslName>>.Empty.Add("author", Authors(number)),
        Dates = ImmutableDictionary<string, CslDate>.Empty
            .Add("issued", CslDate.Of(2015 + (number % 9), 1 + (number % 12), 1 + (number % 28)))
            .Add("accessed", CslDate.Of(2025, 2, 11)),
    };

    /// <summary>The source as CSL-JSON.</summary>
    public static JsonObject Json(CslItem item)
    {
        var json = new JsonObject { ["id"] = item.Id, ["type"] = item.Type };
        foreach (var (name, text) in item.Texts) json[name] = text;
        foreach (var (name, people) in item.Names)
            json[name] = new JsonArray([.. people.Select(person => new JsonObject { ["family"] = person.Family, ["given"] = person.Given })]);
        foreach (var (name, date) in item.Dates)
        {
            if (date.Start is { } start) json[name] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(start.Year, start.Month, start.Day)) };
        }

        return json;
    }

    private static ImmutableArray<CslName> Authors(int number) =>
        [.. Enumerable.Range(0, 1 + (number % 5)).Select(place => new CslName
        {
            Family = Families[(number + (place * 7)) % Families.Length],
            Given = Givens[((number / 2) + place) % Givens.Length],
        })];
}
