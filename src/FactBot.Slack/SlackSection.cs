using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using Microsoft.Extensions.Configuration;

namespace FactBot.Slack;

/// <summary>Reads <see cref="SlackOptions"/> key by key: no reflection, and a misspelt key is a fault rather than silence.</summary>
internal static class SlackSection
{
    private const string Roles = "Roles";
    private const string DefaultRole = "Default";
    private const string GuestRole = "Guest";

    private static readonly ImmutableArray<string> Keys =
    [
        nameof(SlackOptions.Mode), nameof(SlackOptions.BotToken), nameof(SlackOptions.SigningSecret), nameof(SlackOptions.AppToken),
        nameof(SlackOptions.Connections), nameof(SlackOptions.ClientId), nameof(SlackOptions.ClientSecret), nameof(SlackOptions.PublicUrl),
        nameof(SlackOptions.WebUrl), nameof(SlackOptions.ApiBaseUrl), nameof(SlackOptions.AllowedWorkspaces), nameof(SlackOptions.Newsroom), Roles,
    ];

    internal static (SlackOptions Options, ImmutableArray<string> Faults) Read(IConfigurationSection section)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        faults.AddRange(Unknown(section, SlackOptions.Section, Keys));
        var roles = section.GetSection(Roles);
        faults.AddRange(Unknown(roles, $"{SlackOptions.Section}:{Roles}", [.. Tokens.All<Role>().Select(Capital), DefaultRole, GuestRole]));
        var defaults = new SlackOptions();
        var options = defaults with
        {
            Mode = Token<SlackMode>(section[nameof(SlackOptions.Mode)], "Slack:Mode", "socket", faults),
            BotToken = Text(section, nameof(SlackOptions.BotToken)),
            SigningSecret = Text(section, nameof(SlackOptions.SigningSecret)),
            AppToken = Text(section, nameof(SlackOptions.AppToken)),
            Connections = Number(section, faults) ?? defaults.Connections,
            ClientId = Text(section, nameof(SlackOptions.ClientId)),
            ClientSecret = Text(section, nameof(SlackOptions.ClientSecret)),
            PublicUrl = Text(section, nameof(SlackOptions.PublicUrl)),
            WebUrl = Text(section, nameof(SlackOptions.WebUrl)),
            ApiBaseUrl = Text(section, nameof(SlackOptions.ApiBaseUrl)) ?? defaults.ApiBaseUrl,
            AllowedWorkspaces = Several(section.GetSection(nameof(SlackOptions.AllowedWorkspaces))),
            Newsroom = Text(section, nameof(SlackOptions.Newsroom)),
            DefaultRole = Token<Role>(roles[DefaultRole], "Slack:Roles:Default", "contributor", faults) ?? defaults.DefaultRole,
            GuestRole = Token<Role>(roles[GuestRole], "Slack:Roles:Guest", "reader", faults) ?? defaults.GuestRole,
            Grants = [.. Enum.GetValues<Role>().SelectMany(role => Several(roles.GetSection(role.ToString())).Select(id => new RoleGrant(role, id)))],
        };
        return (options, faults.ToImmutable());
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, string name, ImmutableArray<string> keys) => section.GetChildren()
        .Where(child => !keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
        .Select(child => $"{name}:{child.Key} is no setting of Slack; there are {string.Join(", ", keys)}.");

    /// <summary>What is set; white space at the ends comes from pasting.</summary>
    private static string? Text(IConfigurationSection section, string key) => section[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>An array in a file, or one line separated by semicolons in an environment variable.</summary>
    private static ImmutableArray<string> Several(IConfigurationSection section) =>
    [
        .. section.GetChildren().Select(child => child.Value ?? "").Append(section.Value ?? "")
            .SelectMany(text => text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ];

    private static int? Number(IConfigurationSection section, ImmutableArray<string>.Builder faults)
    {
        if (Text(section, nameof(SlackOptions.Connections)) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add($"Slack:Connections is \"{text}\", which is no whole number; for example 2.");
        return null;
    }

    private static T? Token<T>(string? text, string key, string example, ImmutableArray<string>.Builder faults)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Tokens.TryRead<T>(text, out var value))
        {
            return value;
        }

        faults.Add($"{key} is \"{text}\"; there are {string.Join(", ", Tokens.All<T>())}, for example \"{example}\".");
        return null;
    }

    private static string Capital(string token) => char.ToUpperInvariant(token[0]) + token[1..];
}
