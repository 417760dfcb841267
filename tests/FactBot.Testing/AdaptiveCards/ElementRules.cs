using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactBot.Testing.AdaptiveCards;

/// <summary>Elements of a card. Those whose text clients read as Markdown are not among them.</summary>
internal static partial class ElementRules
{
    private static readonly string[] Flag = ["True", "False"];
    private static readonly string[] Spacings = ["None", "Small", "Default", "Medium", "Large", "ExtraLarge", "Padding"];

    private static readonly Dictionary<string, string[]> Common = new()
    {
        ["type"] = [],
        ["id"] = [],
        ["spacing"] = Spacings,
        ["separator"] = Flag,
        ["isVisible"] = Flag,
    };

    private static readonly Dictionary<string, string[]> Run = new()
    {
        ["type"] = ["TextRun"],
        ["text"] = [],
        ["size"] = ["Small", "Default", "Medium", "Large", "ExtraLarge"],
        ["weight"] = ["Lighter", "Default", "Bolder"],
        ["color"] = ["Default", "Accent", "Good", "Warning", "Attention"],
        ["isSubtle"] = Flag,
        ["fontType"] = ["Default", "Monospace"],
    };

    private static readonly Dictionary<string, Dictionary<string, string[]>> Own = new()
    {
        ["RichTextBlock"] = new() { ["inlines"] = [] },
        ["Container"] = new() { ["items"] = [], ["selectAction"] = [] },
        ["ActionSet"] = new() { ["actions"] = [] },
        ["Input.Text"] = new() { ["label"] = [], ["value"] = [], ["placeholder"] = [], ["isMultiline"] = Flag, ["isRequired"] = Flag, ["errorMessage"] = [] },
        ["Input.ChoiceSet"] = new() { ["label"] = [], ["value"] = [], ["placeholder"] = [], ["choices"] = [], ["isRequired"] = Flag, ["errorMessage"] = [] },
    };

    internal static void Check(JsonElement element, string at, CardFindings findings)
    {
        var type = findings.Text(element, "type", at);
        if (!Own.TryGetValue(type, out var own))
        {
            findings.Require(false, at, $"{type} is not sent");
            return;
        }

        findings.Members(element, at, Common.Concat(own).ToDictionary());
        if (element.TryGetProperty("id", out var id))
        {
            findings.Id(id.GetString()!, at);
        }

        Content(element, type, at, findings);
    }

    private static void Content(JsonElement element, string type, string at, CardFindings findings)
    {
        switch (type)
        {
            case "RichTextBlock":
                Each(element, "inlines", at, findings, Inline);
                break;
            case "Container":
                Each(element, "items", at, findings, Check);
                if (element.TryGetProperty("selectAction", out var opens))
                {
                    ActionRules.Opens(opens, $"{at}.selectAction", findings);
                }

                break;
            case "ActionSet":
                Each(element, "actions", at, findings, ActionRules.Check);
                findings.Require(element.GetProperty("actions").GetArrayLength() <= 6, at, "Teams shows six buttons");
                break;
            default:
                Input(element, at, findings);
                break;
        }
    }

    private static void Each(JsonElement parent, string name, string at, CardFindings findings, Action<JsonElement, string, CardFindings> check)
    {
        foreach (var (item, there) in findings.Items(parent, name, at))
        {
            check(item, there, findings);
        }
    }

    private static void Inline(JsonElement run, string at, CardFindings findings)
    {
        findings.Members(run, at, Run);
        var text = findings.Text(run, "text", at);
        findings.Require(!Expanded().IsMatch(text), at, $"clients expand something in {text}");
    }

    private static void Input(JsonElement input, string at, CardFindings findings)
    {
        findings.Text(input, "id", at);
        findings.Text(input, "label", at);
        findings.Require(!input.TryGetProperty("isRequired", out _) || input.TryGetProperty("errorMessage", out _), at, "says nothing when it is missing");
        if (!input.TryGetProperty("choices", out _))
        {
            return;
        }

        var values = new List<string>();
        foreach (var (choice, there) in findings.Items(input, "choices", at))
        {
            findings.Text(choice, "title", there);
            values.Add(findings.Text(choice, "value", there));
        }

        findings.Require(values.Distinct().Count() == values.Count, at, "two choices have the same value");
        findings.Require(!input.TryGetProperty("value", out var chosen) || values.Contains(chosen.GetString()!), at, $"{chosen} is none of the choices");
    }

    [GeneratedRegex(@"\{\{(DATE|TIME)\(|\$\{|</?at", RegexOptions.IgnoreCase)]
    private static partial Regex Expanded();
}
