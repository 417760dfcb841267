using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using Microsoft.Extensions.Configuration;

namespace FactBot.Web;

/// <summary>Reads <see cref="WebChatOptions"/> key by key: no reflection, and a misspelt key is a fault rather than silence.</summary>
internal static class WebChatSection
{
    private static readonly ImmutableArray<string> Keys =
    [
        nameof(WebChatOptions.ListenOn), nameof(WebChatOptions.AllowedHosts), nameof(WebChatOptions.Newsroom),
        nameof(WebChatOptions.UserName), nameof(WebChatOptions.Role), nameof(WebChatOptions.MaxBodyBytes),
    ];

    internal static (WebChatOptions Options, ImmutableArray<string> Faults) Read(IConfigurationSection section)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var child in section.GetChildren().Where(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            faults.Add($"{WebChatOptions.Section}:{child.Key} is no setting of the web chat; there are {string.Join(", ", Keys)}.");
        }

        var defaults = new WebChatOptions();
        var options = defaults with
        {
            ListenOn = section[nameof(WebChatOptions.ListenOn)] ?? defaults.ListenOn,
            AllowedHosts = Hosts(section.GetSection(nameof(WebChatOptions.AllowedHosts))),
            Newsroom = section[nameof(WebChatOptions.Newsroom)] ?? defaults.Newsroom,
            UserName = section[nameof(WebChatOptions.UserName)] ?? defaults.UserName,
            Role = ReadRole(section[nameof(WebChatOptions.Role)], faults) ?? defaults.Role,
            MaxBodyBytes = ReadNumber(section[nameof(WebChatOptions.MaxBodyBytes)], faults) ?? defaults.MaxBodyBytes,
        };
        return (options, faults.ToImmutable());
    }

    /// <summary>An array in a file, or one line separated by semicolons in an environment variable.</summary>
    private static ImmutableArray<string> Hosts(IConfigurationSection section) =>
    [
        .. section.GetChildren().Select(child => child.Value ?? ""),
        .. (section.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    private static Role? ReadRole(string? text, ImmutableArray<string>.Builder faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Roles.TryRead(text, out var role))
        {
            return role;
        }

        faults.Add($"Web:Role is \"{text}\", which is no role; for example \"editor\" (there are {string.Join(", ", Tokens.All<Role>())}).");
        return null;
    }

    private static int? ReadNumber(string? text, ImmutableArray<string>.Builder faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add($"Web:MaxBodyBytes is \"{text}\", which is no whole number; for example 262144.");
        return null;
    }
}
