using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary><c>views.*</c>: modals and the home tab.</summary>
/// <param name="workspace">Where.</param>
internal sealed class ViewMethods(SlackWorkspace workspace)
{
    internal IEnumerable<KeyValuePair<string, ApiMethod>> All =>
    [
        new("views.open", new(Open)),
        new("views.push", new(Push)),
        new("views.update", new(Update)),
        new("views.publish", new(Publish)),
    ];

    private JsonObject Open(ApiCall call)
    {
        var view = Judged(call, isHome: false);
        return Answer(workspace.Views.Open(workspace.Triggers.Exchange(call.Required("trigger_id")).User, view));
    }

    private JsonObject Push(ApiCall call)
    {
        var view = Judged(call, isHome: false);
        return Answer(workspace.Views.Push(workspace.Triggers.Exchange(call.Required("trigger_id")).User, view));
    }

    private JsonObject Update(ApiCall call)
    {
        var id = call.Text("view_id");
        var external = call.Text("external_id");
        if (id is null && external is null)
        {
            throw SlackRefusalException.Missing("view_id");
        }

        var known = workspace.Views.Find(id, external) ?? throw new SlackRefusalException("not_found");
        var view = Judged(call, isHome: BlockReading.Type(known.Content) == "home");
        RefuseConflict(call, known);
        return Answer(workspace.Views.Update(known, view));
    }

    private JsonObject Publish(ApiCall call)
    {
        var user = workspace.People.User(call.Required("user_id")) ?? throw new SlackRefusalException("user_not_found");
        var view = Judged(call, isHome: true);
        RefuseConflict(call, workspace.Views.Home(user.Id));
        return Answer(workspace.Views.Publish(user.Id, view));
    }

    private static JsonObject Judged(ApiCall call, bool isHome)
    {
        var view = call.Object("view") ?? throw SlackRefusalException.Missing("view");
        return ViewRules.Faults(view, isHome) is { Count: > 0 } faults ? throw new SlackRefusalException("invalid_arguments", faults) : view;
    }

    private static void RefuseConflict(ApiCall call, SlackView? known)
    {
        if (call.Text("hash") is { } hash && hash != known?.Hash)
        {
            throw new SlackRefusalException("hash_conflict");
        }
    }

    private JsonObject Answer(SlackView view) => new() { ["view"] = view.ToJson(workspace.Identity) };
}
