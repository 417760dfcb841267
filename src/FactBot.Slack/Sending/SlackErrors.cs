using System.Collections.Frozen;

namespace FactBot.Slack.Sending;

/// <summary>Puts Slack's error codes into words an operator can act on. Unknown codes are named as they are, nothing is guessed.</summary>
internal static class SlackErrors
{
    private static readonly FrozenDictionary<string, KnownError> ByCode =
        KnownErrors.All.ToFrozenDictionary(known => known.Code, StringComparer.Ordinal);

    // A success elsewhere says nothing about these: the token is good, one kind of call is not allowed.
    private static readonly FrozenSet<string> OfOneMethod = FrozenSet.ToFrozenSet(
        ["missing_scope", "not_allowed_token_type", "not_enabled", "messages_tab_disabled", "app_missing_action_url", "unknown_method", "http_404", "access_denied", "enterprise_is_restricted"],
        StringComparer.Ordinal);

    /// <summary>Whether an error of the installation's stands in the way of one kind of call only.</summary>
    internal static bool IsOfOneMethod(SlackError error) => OfOneMethod.Contains(error.Code);

    /// <summary>Whom an error concerns. Slack adds codes now and then: an unknown one is ours to look into.</summary>
    internal static SlackErrorConcern ConcernOf(SlackError error) => Known(error)?.Concern ?? SlackErrorConcern.Ours;

    /// <summary>One sentence that says what to change, and what Slack adds to it.</summary>
    internal static string Explain(SlackError error)
    {
        var sentence = error is { Code: "missing_scope", Needed: { } needed }
            ? $"FactBot's Slack app lacks the scope {needed}: add it under OAuth & Permissions in the app's settings and install the app again."
            : Known(error)?.Sentence ?? Unknown(error);
        return error.Messages.IsDefaultOrEmpty ? sentence : $"{sentence} Slack adds: {string.Join("; ", error.Messages)}";
    }

    // A bare HTTP status says something about Slack:ApiBaseUrl only when that address was called.
    private static KnownError? Known(SlackError error) =>
        IsWebApi(error) || !error.Code.StartsWith("http_", StringComparison.Ordinal) ? ByCode.GetValueOrDefault(error.Code) : null;

    private static string Unknown(SlackError error) => IsWebApi(error)
        ? $"Slack refused {error.Method} with the code \"{error.Code}\", which FactBot does not know; docs.slack.dev explains it on the page of {error.Method}."
        : $"Slack refused what was sent to the {error.Method} with the code \"{error.Code}\", which FactBot does not know.";

    private static bool IsWebApi(SlackError error) => error.Method.Contains('.');
}
