using FactBot.Slack.Receiving;

namespace FactBot.Slack.Tests.Wire;

/// <summary>A slash command, as Socket Mode carries it.</summary>
internal static class CommandSamples
{
    internal static DeliverySample Slash { get; } = new(
        "slash command",
        DeliveryShape.SlashCommand,
        """
        {"command":"/fact","text":"how tall is it","user_id":"U01","channel_id":"C01","channel_name":"general","team_id":"T01","team_domain":"newsroom","enterprise_id":"E01",
        "is_enterprise_install":true,"api_app_id":"A01","response_url":"https://hooks.slack.com/commands/T01/1/x","trigger_id":"1.2.3"}
        """,
        """{"command":"/fact","user_id":"U01","channel_id":"C01","team_id":"T01"}""");
}
