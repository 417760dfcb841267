using FactBot.Slack.Receiving;

namespace FactBot.Slack.Tests.Wire;

/// <summary>What people do with buttons, menus, modals and shortcuts.</summary>
internal static class InteractionSamples
{
    private const string Common = """
        "user":{"id":"U01","username":"alice","name":"alice","team_id":"T03"},"api_app_id":"A01","team":{"id":"T01","domain":"newsroom"},
        "enterprise":{"id":"E01","name":"Press"},"is_enterprise_install":true,"trigger_id":"360.361.60a6"
        """;

    private const string Bare = """
        "user":{"id":"U01"}
        """;

    private const string View = """
        {"id":"V01","type":"modal","callback_id":"flag","private_metadata":"C01","hash":"1.x","root_view_id":"V00","previous_view_id":"V00","external_id":"mine","team_id":"T03","app_installed_team_id":"T02",
        "state":{"values":{"why":{"txt":{"type":"plain_text_input","value":"x"}},"sev":{"sel":{"type":"static_select","selected_option":{"text":{"type":"plain_text","text":"High"},"value":"high"}}}}}}
        """;

    internal static IReadOnlyList<DeliverySample> All { get; } =
    [
        Sample("block_actions",
            """
            "container":{"type":"message","message_ts":"1795.01","channel_id":"C01","thread_ts":"1795.00","is_ephemeral":true},"channel":{"id":"C01","name":"general"},
            "message":{"ts":"1795.01","thread_ts":"1795.00","text":"…","user":"U0BOT","bot_id":"B01"},"state":{"values":{}},"response_url":"https://hooks.slack.com/actions/T01/1/x",
            "actions":[{"type":"button","action_id":"more","block_id":"acts","value":"v1","action_ts":"1795.9"},
            {"type":"overflow","action_id":"over","block_id":"acts","selected_option":{"text":{"type":"plain_text","text":"More"},"value":"o1"},"action_ts":"1795.9"}]
            """,
            """
            "actions":[{"action_id":"more"},{"action_id":"over"}]
            """),
        Sample("block_actions in a view",
            $$"""
            "container":{"type":"view","view_id":"V01","is_ephemeral":false},"view":{{View}},"actions":[{"type":"checkboxes","action_id":"c","selected_options":[{"value":"a"},{"value":"b"}]}]
            """,
            """
            "view":{"id":"V01"},"actions":[{"action_id":"c"}]
            """),
        Sample("view_submission",
            $$"""
            "view":{{View}},"response_urls":[{"block_id":"to","action_id":"sel","channel_id":"C02","response_url":"https://hooks.slack.com/app/T01/1/x"}]
            """,
            """
            "view":{"id":"V01"}
            """),
        Sample("view_closed", $"\"view\":{View},\"is_cleared\":true", "\"view\":{\"id\":\"V01\"}"),
        Sample("shortcut", "\"callback_id\":\"ask\"", "\"callback_id\":\"ask\""),
        Sample("message_action",
            """
            "callback_id":"keep","response_url":"https://hooks.slack.com/app/T01/2/x","channel":{"id":"C01","name":"general"},"message":{"ts":"1795.01","user":"U02","text":"41 %"},"message_ts":"1795.01"
            """,
            """
            "callback_id":"keep","channel":{"id":"C01"},"message":{"ts":"1795.01"}
            """),
        Sample("block_suggestion",
            $$"""
            "action_id":"source","block_id":"b1","value":"l'ex","container":{"type":"view","view_id":"V01","is_ephemeral":false},"channel":{"id":"C01","name":"general"},"view":{{View}}
            """,
            """
            "action_id":"source"
            """),
    ];

    private static DeliverySample Sample(string name, string plain, string bare)
    {
        var type = name.Split(' ')[0];
        return new DeliverySample(name, DeliveryShape.Interaction, $$"""{"type":"{{type}}",{{Common}},{{plain}}}""", $$"""{"type":"{{type}}",{{Bare}},{{bare}}}""");
    }
}
