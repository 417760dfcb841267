using FactBot.Slack.Receiving;

namespace FactBot.Slack.Tests.Wire;

/// <summary>Events, each in its envelope.</summary>
internal static class EventSamples
{
    internal static IReadOnlyList<DeliverySample> All { get; } =
    [
        Sample("app_mention",
            """{"type":"app_mention","user":"U01","text":"<@U0BOT> how tall is it","ts":"1795360933.000002","thread_ts":"1795360900.000001","channel":"C01","event_ts":"1795360933.000002"}""",
            """{"type":"app_mention","ts":"1795360933.000002","channel":"C01"}"""),
        Sample("message",
            """{"type":"message","subtype":"file_share","user":"U01","text":"a &lt; b","ts":"1795360933.000003","thread_ts":"1795360900.000001","channel":"D01","channel_type":"im","bot_id":"B01","files":[{"id":"F01","name":"notes.csv","mimetype":"text/csv"}],"event_ts":"1795360933.000003"}""",
            """{"type":"message","ts":"1795360933.000003","channel":"D01"}"""),
        Sample("app_home_opened",
            """{"type":"app_home_opened","user":"U01","channel":"D01","tab":"home","view":{"id":"V01","type":"home","hash":"1.x","state":{"values":{}}},"event_ts":"1.1"}""",
            """{"type":"app_home_opened","user":"U01"}"""),
        Sample("link_shared",
            """{"type":"link_shared","channel":"C01","is_bot_user_member":true,"user":"U01","message_ts":"1.2","thread_ts":"1.1","unfurl_id":"C01.1.2","source":"conversations_history","links":[{"domain":"facts.example","url":"https://facts.example/F-1"}],"event_ts":"1.2"}""",
            """{"type":"link_shared","channel":"COMPOSER","message_ts":"b7c9"}"""),
        Sample("app_uninstalled", """{"type":"app_uninstalled","event_ts":"1.1"}""", """{"type":"app_uninstalled"}"""),
        Sample("tokens_revoked", """{"type":"tokens_revoked","tokens":{"oauth":["U01"],"bot":["U0BOT"]},"event_ts":"1.1"}""", """{"type":"tokens_revoked"}"""),
        Sample("member_joined_channel",
            """{"type":"member_joined_channel","user":"U0BOT","channel":"C01","channel_type":"C","inviter":"U01","event_ts":"1.1"}""",
            """{"type":"member_joined_channel","user":"U0BOT","channel":"C01"}"""),
        Sample("reaction_added",
            """{"type":"reaction_added","user":"U01","reaction":"eyes","item":{"type":"message","channel":"C01","ts":"1.1"},"item_user":"U0BOT","event_ts":"1.2"}""",
            """{"type":"reaction_added","user":"U01","reaction":"eyes"}"""),
        Sample("team_join", """{"type":"team_join","event_ts":"1.2"}""", """{"type":"team_join"}"""),
    ];

    private static DeliverySample Sample(string name, string plain, string bare) => new(
        name,
        DeliveryShape.Event,
        $$"""{"team_id":"T01","enterprise_id":"E01","api_app_id":"A01","type":"event_callback","event_id":"Ev0A","event_time":1795360933,"event":{{plain}},"authorizations":[{"enterprise_id":"E02","team_id":"T02","user_id":"U0BOT","is_bot":true,"is_enterprise_install":true}],"is_ext_shared_channel":true}""",
        $$"""{"type":"event_callback","event_id":"Ev0A","event":{{bare}}}""");
}
