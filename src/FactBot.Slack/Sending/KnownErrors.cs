namespace FactBot.Slack.Sending;

/// <summary>Every code an operator can cause, as docs.slack.dev names them on the pages of the methods.</summary>
internal static class KnownErrors
{
    internal static IEnumerable<KnownError> All =>
    [
        .. Of(SlackErrorConcern.Installation, TokenErrors),
        .. Of(SlackErrorConcern.Installation, AppErrors),
        .. Of(SlackErrorConcern.Installation, InstallErrors),
        .. Of(SlackErrorConcern.Channel, ChannelErrors),
        .. Of(SlackErrorConcern.Channel, FileErrors),
        .. Of(SlackErrorConcern.Ours, OwnErrors),
    ];

    private static IEnumerable<(string, string)> TokenErrors =>
    [
        ("invalid_auth", "Slack does not accept FactBot's token: copy the Bot User OAuth Token (xoxb-…) from the app's settings into Slack:BotToken, or install FactBot again."),
        ("not_authed", "FactBot called Slack without a token: set Slack:BotToken to the Bot User OAuth Token (xoxb-…) of the app."),
        ("token_revoked", "FactBot's token was revoked in Slack: install FactBot in the workspace again."),
        ("token_expired", "FactBot's token has expired and was not renewed: install FactBot in the workspace again."),
        ("invalid_refresh_token", "Slack does not accept the refresh token, so FactBot's token cannot be renewed: install FactBot in the workspace again."),
        ("account_inactive", "FactBot's bot user or its workspace was deactivated: install FactBot in the workspace again."),
        ("not_allowed_token_type", "The token is of the wrong kind: Slack:BotToken takes a bot token (xoxb-…), not a user (xoxp-…) or app-level (xapp-…) one."),
        ("missing_scope", "FactBot's Slack app lacks a scope: compare the app's OAuth & Permissions with FactBot's manifest and install the app again."),
        ("org_login_required", "The workspace is being moved into an Enterprise organisation: once that is done, install FactBot again."),
        ("team_access_not_granted", "FactBot is installed in the organisation but not granted to this workspace: an organisation admin adds the workspace on the app's page."),
        ("two_factor_setup_required", "Slack asks for two-factor authentication first: whoever installed FactBot sets it up in Slack."),
    ];

    private static IEnumerable<(string, string)> AppErrors =>
    [
        ("ekm_access_denied", "The organisation's admins have suspended access to its messages (Enterprise Key Management): ask them to restore it."),
        ("accesslimited", "Slack does not let this network call in: add this machine's address under Restrict API Token Usage in the app's settings."),
        ("access_denied", "Slack denies FactBot access: an admin of the workspace must approve the app."),
        ("enterprise_is_restricted", "This call cannot be made for a whole organisation: install FactBot in the workspace itself."),
        ("link_disabled", "Socket Mode is switched off: switch it on in the app's settings, or take Slack:AppToken away and give Slack the request URLs."),
        ("app_missing_action_url", "Interactivity is not set up: switch it on under Interactivity & Shortcuts in the app's settings and enter the request URL."),
        ("not_enabled", "The app's Home tab is switched off: switch it on under App Home in the app's settings."),
        ("messages_tab_disabled", "The app's Messages tab is switched off: switch it on under App Home in the app's settings."),
        ("unknown_method", "The address in Slack:ApiBaseUrl does not know this method: it should be \"https://slack.com/api/\"."),
        ("http_301", RedirectSentence),
        ("http_302", RedirectSentence),
        ("http_307", RedirectSentence),
        ("http_308", RedirectSentence),
        ("http_404", "Nothing answers at that address: Slack:ApiBaseUrl should be \"https://slack.com/api/\"."),
        ("http_407", "The proxy asks for credentials: put them into HTTPS_PROXY, for example \"http://name:password@proxy:3128\"."),
    ];

    private static IEnumerable<(string, string)> InstallErrors =>
    [
        ("invalid_client_id", "Slack does not know this client id: copy it from Basic Information in the app's settings into Slack:ClientId."),
        ("bad_client_secret", "Slack does not accept the client secret: copy it from Basic Information in the app's settings into Slack:ClientSecret."),
        ("bad_redirect_uri", "Slack does not know this redirect URL: enter it under OAuth & Permissions in the app's settings, for example \"https://facts.newsroom.example/slack/oauth_redirect\", and set Slack:PublicUrl to match."),
        ("cannot_install_an_org_installed_app", "The app is already installed for the whole organisation: an organisation admin adds the workspace on the app's page."),
        ("invalid_team_for_non_distributed_app", "The app may only be installed in its own workspace: activate distribution under Manage Distribution in the app's settings."),
        ("no_scopes", "The app asks for no scopes: add those of FactBot's manifest under OAuth & Permissions in the app's settings."),
    ];

    private static IEnumerable<(string, string)> ChannelErrors =>
    [
        ("not_in_channel", "FactBot is not in that channel: invite it there with /invite @FactBot."),
        ("channel_not_found", "FactBot cannot see that channel: it was deleted, or it is private and FactBot must be invited with /invite @FactBot."),
        ("is_archived", "That channel is archived: unarchive it, or ask in another one."),
        ("restricted_action", "The workspace's settings do not let FactBot post there: an admin changes the channel's posting permissions."),
        ("restricted_action_read_only_channel", "That channel is read-only: an admin changes its posting permissions."),
        ("restricted_action_thread_only_channel", "That channel takes replies in threads only: ask FactBot in a thread."),
        ("restricted_action_non_threadable_channel", "That channel takes no threads: ask FactBot in the channel itself."),
        ("restricted_action_thread_locked", "That thread is locked: an admin unlocks it, or ask in a new one."),
        ("no_permission", "FactBot has no permission there: invite it to the channel with /invite @FactBot, or ask an admin of the workspace."),
        ("cannot_dm_bot", "FactBot cannot write to another bot; a person has to ask."),
        ("user_not_found", "Slack does not know that person."),
        ("user_not_visible", "FactBot may not see that person: guests and people of other workspaces can be out of its sight."),
        ("user_disabled", "That person's account is deactivated."),
        ("user_not_in_channel", "That person is not in the channel, so nothing can be shown there to them alone."),
        ("message_not_found", "That message is gone."),
        ("cant_update_message", "That message is not FactBot's, so it cannot change it."),
        ("edit_window_closed", "The workspace's settings do not let messages be changed any more after this time."),
        ("subteam_not_found", "Slack does not know that user group."),
    ];

    private static IEnumerable<(string, string)> FileErrors =>
    [
        ("file_uploads_disabled", "The workspace does not allow files: an admin allows file uploads."),
        ("posting_to_channel_denied", "FactBot may not share files in that channel: invite it there with /invite @FactBot."),
        ("storage_limit_reached", "The workspace's storage is full: an admin makes room, or delete old files."),
        ("blocked_file_type", "The workspace does not allow files of this type: an admin allows it, or export in another format."),
        ("file_upload_size_restricted", "The file is larger than the workspace allows: export fewer facts at a time."),
    ];

    private static IEnumerable<(string, string)> OwnErrors =>
    [
        ("invalid_blocks", "FactBot laid the message out in a way Slack does not take; please report it."),
        ("invalid_blocks_format", "FactBot laid the message out in a way Slack does not take; please report it."),
        ("msg_blocks_too_long", "The message was longer than Slack takes; ask for fewer facts at a time."),
        ("msg_too_long", "The message was longer than Slack takes; ask for fewer facts at a time."),
        ("view_too_large", "The form was larger than Slack takes; please report it."),
        ("no_text", "FactBot tried to send a message without text; please report it."),
        ("invalid_arguments", "FactBot called Slack with arguments it does not take; please report it."),
        ("expired_trigger_id", "The form was opened later than the three seconds Slack allows; click again."),
        ("trigger_expired", "The form was opened later than the three seconds Slack allows; click again."),
        ("exchanged_trigger_id", "The form of that click was opened already; click again."),
        ("invalid_trigger_id", "Slack does not know the click a form was to be opened for; click again."),
        ("hash_conflict", "The view has changed in the meantime; open it again."),
        ("push_limit_reached", "More than three forms would lie on top of each other; close one first."),
        ("expired_url", "Slack takes answers to a command or click for 30 minutes only; ask again."),
        ("used_url", "Slack takes five answers to a command or click and no more; ask again."),
        ("invalid_code", "Slack does not know this installation code: start the installation again."),
        ("code_already_used", "This installation code was used already: start the installation again."),
        ("foreign_upload_url", "The address named for the file is none of Slack's, so nothing was sent there; check Slack:ApiBaseUrl."),
        ("no_channel", "Slack opened a direct message without naming it; please report it."),
    ];

    private const string RedirectSentence = "The address in Slack:ApiBaseUrl sends requests elsewhere, and FactBot does not follow with its token: it should be \"https://slack.com/api/\".";

    private static IEnumerable<KnownError> Of(SlackErrorConcern concern, IEnumerable<(string Code, string Sentence)> errors) =>
        errors.Select(error => new KnownError(error.Code, concern, error.Sentence));
}
