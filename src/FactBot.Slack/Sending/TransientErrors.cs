namespace FactBot.Slack.Sending;

/// <summary>The codes of Slack's that pass by themselves.</summary>
internal static class TransientErrors
{
    /// <summary>Null for a code that does not pass; else whether some of the call may have been carried out.</summary>
    internal static bool? MayHaveArrived(string code) => code switch
    {
        // Slack says of these that some aspect of the call may have succeeded.
        "internal_error" or "fatal_error" or "service_unavailable" => true,
        // The body did not reach Slack whole, or the workspace is being moved.
        "request_timeout" or "team_added_to_org" or "external_channel_migrating" or "message_limit_exceeded" => false,
        _ => null,
    };
}
