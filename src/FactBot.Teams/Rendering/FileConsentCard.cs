using System.Text.Json;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>
/// Asks in a personal chat whether a file may be put into the person's own files;
/// learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4.
/// </summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">What is asked.</param>
internal sealed record FileConsentCard(string Name, FileConsentContent Content)
{
    /// <summary>The attachment's content type.</summary>
    internal const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>The card for a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="command">The command whose reply it is: accepted, the file is made once more.</param>
    internal static FileConsentCard Of(FileReply file, string command) =>
        new(file.Name, new FileConsentContent(file.Headline, file.Content.Length, new FileConsentContext(command), new FileConsentContext(command)));
}

/// <summary>The content of the attachment.</summary>
/// <param name="Description">What the file is.</param>
/// <param name="SizeInBytes">How large it is.</param>
/// <param name="AcceptContext">What comes back when the person accepts.</param>
/// <param name="DeclineContext">What comes back when the person declines.</param>
internal sealed record FileConsentContent(string Description, long SizeInBytes, FileConsentContext AcceptContext, FileConsentContext DeclineContext);

/// <summary>What travels through Teams and comes back.</summary>
/// <param name="Command">The command whose reply is the file.</param>
internal sealed record FileConsentContext(string Command)
{
    /// <summary>Reads it; null when it is none of ours.</summary>
    internal static FileConsentContext? Read(JsonElement context)
    {
        try
        {
            return context.ValueKind == JsonValueKind.Object ? context.Deserialize(CardJson.Relaxed.FileConsentContext) : null;
        }
        catch (Exception garbage) when (garbage is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
