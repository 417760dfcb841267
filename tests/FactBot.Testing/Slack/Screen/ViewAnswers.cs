using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>Does with a modal what the acknowledgement of its submission says.</summary>
/// <param name="views">The open views.</param>
/// <param name="record">Takes down what Slack would not accept.</param>
internal sealed class ViewAnswers(ViewStore views, SlackRecord record)
{
    internal void Take(SlackView view, JsonNode? answer)
    {
        switch ((string?)(answer as JsonObject)?["response_action"])
        {
            case null:
                views.Close(view.User, all: false);
                break;
            case "clear":
                views.Close(view.User, all: true);
                break;
            case "errors":
                views.Put(view, view with { Errors = Errors(view, answer!["errors"] as JsonObject ?? []) });
                break;
            case "update" when Judged(answer!["view"]) is { } content:
                views.Update(view, content);
                break;
            case "push" when Judged(answer!["view"]) is { } content:
                views.Push(view.User, content);
                break;
            case "update" or "push":
                break;
            case var other:
                record.Complain($"A submission was answered with the unknown response_action «{other}».");
                break;
        }
    }

    /// <summary>The errors by the label of the field instead of the block's id.</summary>
    private ImmutableDictionary<string, string> Errors(SlackView view, JsonObject errors)
    {
        var labels = view.Blocks.OfType<JsonObject>().Where(block => BlockReading.Label(block) is not null)
            .ToDictionary(block => (string)block["block_id"]!, block => BlockReading.Label(block)!, StringComparer.Ordinal);
        foreach (var unknown in errors.Where(error => !labels.ContainsKey(error.Key)))
        {
            record.Complain($"A submission was answered with an error for «{unknown.Key}», which is no input block of the view.");
        }

        if (errors.Count == 0)
        {
            record.Complain("A submission was answered with response_action errors, but without errors.");
        }

        return errors.Where(error => labels.ContainsKey(error.Key)).ToImmutableDictionary(error => labels[error.Key], error => (string?)error.Value ?? "");
    }

    private JsonObject? Judged(JsonNode? node)
    {
        var view = node as JsonObject ?? [];
        var faults = ViewRules.Faults(view, isHome: false);
        if (faults.Count == 0)
        {
            return view;
        }

        record.Complain($"A submission was answered with a view that Slack does not take: {string.Join("; ", faults)}");
        return null;
    }
}
