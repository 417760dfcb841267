using System.Text.Json;

namespace FactBot.Testing.AdaptiveCards;

/// <summary>Buttons of a card.</summary>
internal static class ActionRules
{
    internal static void Check(JsonElement action, string at, CardFindings findings)
    {
        var title = findings.Text(action, "title", at);
        findings.Require(!string.IsNullOrWhiteSpace(title), at, "a button without a word");
        switch (findings.One(action, "type", at, "Action.Execute", "Action.Submit", "Action.ShowCard", "Action.ToggleVisibility"))
        {
            case "Action.Execute":
                findings.Text(action, "verb", at);
                Data(action, at, findings);
                Fallback(action, at, findings);
                break;
            case "Action.Submit":
                Data(action, at, findings);
                break;
            case "Action.ShowCard":
                Inner(action.GetProperty("card"), $"{at}.card", findings);
                break;
            default:
                foreach (var (target, there) in findings.Items(action, "targetElements", at))
                {
                    findings.Target(target.GetString()!, there);
                }

                break;
        }
    }

    /// <summary>An address that an element opens: only the web, and no other house's name before an @.</summary>
    internal static void Opens(JsonElement action, string at, CardFindings findings)
    {
        findings.One(action, "type", at, "Action.OpenUrl");
        findings.Text(action, "title", at);
        var url = findings.Text(action, "url", at);
        findings.Require(
            Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && !url.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '"'),
            at,
            $"{url} is no address of the web");
    }

    private static void Data(JsonElement action, string at, CardFindings findings) =>
        findings.Require(action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object, at, "needs data as an object: inputs are put beside it");

    /// <summary>Old clients know only submits, and those must do the same.</summary>
    private static void Fallback(JsonElement action, string at, CardFindings findings)
    {
        var isSame = action.TryGetProperty("fallback", out var fallback)
            && fallback.GetProperty("type").GetString() == "Action.Submit"
            && fallback.GetProperty("title").GetString() == action.GetProperty("title").GetString()
            && JsonElement.DeepEquals(fallback.GetProperty("data"), action.GetProperty("data"));
        findings.Require(isSame, at, "needs a submit that does the same for clients that cannot execute");
    }

    private static void Inner(JsonElement card, string at, CardFindings findings)
    {
        findings.One(card, "type", at, "AdaptiveCard");
        foreach (var (element, there) in findings.Items(card, "body", at))
        {
            ElementRules.Check(element, there, findings);
        }
    }
}
