using System.Text.Json;

namespace FactBot.Testing.BlockKit;

/// <summary>Buttons, menus and inputs.</summary>
internal static class ElementRules
{
    private static readonly string[] Pressed = ["button", "overflow", "static_select"];
    private static readonly string[] FilledIn = ["plain_text_input", "static_select"];

    /// <summary>Checks an element of a section or a row of actions.</summary>
    internal static void Pressable(JsonElement element, string at, HashSet<string> actionIds, Findings findings) => Check(element, at, Pressed, actionIds, findings);

    /// <summary>Checks the element of an input.</summary>
    internal static void Fillable(JsonElement element, string at, HashSet<string> actionIds, Findings findings) => Check(element, at, FilledIn, actionIds, findings);

    private static void Check(JsonElement element, string at, string[] allowed, HashSet<string> actionIds, Findings findings)
    {
        var type = findings.Text(element, "type", at, 50, isRequired: true);
        findings.Require(allowed.Contains(type), at, $"{type} is not allowed here");
        var id = findings.Text(element, "action_id", at, 255, isRequired: true);
        findings.Require(actionIds.Add(id ?? ""), at, $"action_id {id} is there already");
        TextRules.Plain(element, "placeholder", at, 150, findings, isRequired: false);
        switch (type)
        {
            case "button":
                TextRules.Plain(element, "text", at, 75, findings);
                findings.Text(element, "value", at, 2000);
                findings.Text(element, "accessibility_label", at, 75);
                findings.Require(findings.Text(element, "style", at, 20) is null or "primary" or "danger", at, "style is primary or danger");
                break;
            case "overflow":
                Options(element, at, 5, findings);
                break;
            case "static_select":
                Select(element, at, findings);
                break;
            default:
                Input(element, at, findings);
                break;
        }
    }

    private static void Input(JsonElement element, string at, Findings findings)
    {
        var initial = findings.Text(element, "initial_value", at, 3000);
        if (element.TryGetProperty("max_length", out var most))
        {
            findings.Require(most.GetInt32() is >= 1 and <= 3000, at, "max_length is 1 to 3000");
            findings.Require((initial?.Length ?? 0) <= most.GetInt32(), at, "initial_value is longer than max_length");
        }
    }

    private static void Select(JsonElement element, string at, Findings findings)
    {
        var values = Options(element, at, 100, findings);
        if (element.TryGetProperty("initial_option", out var initial))
        {
            findings.Require(values.Contains(findings.Text(initial, "value", at, 150, isRequired: true)), at, "initial_option is none of the options");
        }
    }

    private static List<string?> Options(JsonElement element, string at, int most, Findings findings)
    {
        var values = new List<string?>();
        foreach (var option in findings.Items(element, "options", at, 1, most))
        {
            TextRules.Plain(option, "text", $"{at}.options", 75, findings);
            values.Add(findings.Text(option, "value", $"{at}.options", 150, isRequired: true));
        }

        findings.Require(values.Distinct().Count() == values.Count, at, "two options have the same value");
        return values;
    }
}
