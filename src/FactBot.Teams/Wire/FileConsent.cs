using System.Text.Json;

namespace FactBot.Teams.Wire;

/// <summary>The value of a <c>fileConsent/invoke</c>: somebody takes an offered file, or does not.</summary>
internal sealed record FileConsent
{
    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    public string? Action { get; init; }

    /// <summary>What the offer said it is about.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>Where the file goes, when it was taken.</summary>
    public FileUploadInfo? UploadInfo { get; init; }
}

/// <summary>Where a file is to be put.</summary>
internal sealed record FileUploadInfo
{
    /// <summary>Where people will find it.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>Its name there.</summary>
    public string? Name { get; init; }

    /// <summary>Where its bytes go. A secret: the address is the permission.</summary>
    public string? UploadUrl { get; init; }

    /// <summary>Its id.</summary>
    public string? UniqueId { get; init; }

    /// <summary>Its kind, such as <c>csv</c>.</summary>
    public string? FileType { get; init; }
}
