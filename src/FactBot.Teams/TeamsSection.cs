using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using Microsoft.Extensions.Configuration;

namespace FactBot.Teams;

/// <summary>Reads <see cref="TeamsOptions"/> key by key: no reflection, and a misspelt key is a fault rather than silence.</summary>
internal static class TeamsSection
{
    /// <summary>The loud name of <see cref="TeamsOptions.IsOpenToThisMachine"/>.</summary>
    internal const string OpenToThisMachine = "DangerouslyAllowUnauthenticatedLoopback";

    private const string ManagedIdentity = "ManagedIdentity";
    private const string Roles = "Roles";
    private const string DefaultRole = "Default";
    private const string GuestRole = "Guest";

    private static readonly ImmutableArray<string> Keys =
    [
        nameof(TeamsOptions.AppId), nameof(TeamsOptions.TenantId), nameof(TeamsOptions.ClientSecret), nameof(TeamsOptions.CertificatePath),
        nameof(TeamsOptions.CertificatePassword), ManagedIdentity, nameof(TeamsOptions.AllowedTenants), OpenToThisMachine,
        nameof(TeamsOptions.OpenIdMetadataUrl), nameof(TeamsOptions.Issuer), nameof(TeamsOptions.TokenAuthority), nameof(TeamsOptions.TokenScope),
        nameof(TeamsOptions.ServiceHosts), nameof(TeamsOptions.WebUrl), nameof(TeamsOptions.Newsroom), Roles, nameof(TeamsOptions.KnownAs),
    ];

    internal static (TeamsOptions Options, ImmutableArray<string> Faults) Read(IConfigurationSection section)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        faults.AddRange(Unknown(section, TeamsOptions.Section, Keys));
        var roles = section.GetSection(Roles);
        faults.AddRange(Unknown(roles, $"{TeamsOptions.Section}:{Roles}", [.. Enum.GetNames<Role>(), DefaultRole, GuestRole]));
        var defaults = new TeamsOptions();
        var options = defaults with
        {
            AppId = Text(section, nameof(TeamsOptions.AppId)),
            TenantId = Text(section, nameof(TeamsOptions.TenantId)),
            ClientSecret = Text(section, nameof(TeamsOptions.ClientSecret)),
            CertificatePath = Text(section, nameof(TeamsOptions.CertificatePath)),
            CertificatePassword = Text(section, nameof(TeamsOptions.CertificatePassword)),
            UsesManagedIdentity = Flag(section, ManagedIdentity, faults),
            AllowedTenants = Several(section.GetSection(nameof(TeamsOptions.AllowedTenants))),
            IsOpenToThisMachine = Flag(section, OpenToThisMachine, faults),
            OpenIdMetadataUrl = Text(section, nameof(TeamsOptions.OpenIdMetadataUrl)) ?? defaults.OpenIdMetadataUrl,
            Issuer = Text(section, nameof(TeamsOptions.Issuer)) ?? defaults.Issuer,
            TokenAuthority = Text(section, nameof(TeamsOptions.TokenAuthority)) ?? defaults.TokenAuthority,
            TokenScope = Text(section, nameof(TeamsOptions.TokenScope)) ?? defaults.TokenScope,
            ServiceHosts = Several(section.GetSection(nameof(TeamsOptions.ServiceHosts))),
            WebUrl = Text(section, nameof(TeamsOptions.WebUrl)),
            Newsroom = Text(section, nameof(TeamsOptions.Newsroom)),
            DefaultRole = RoleOf(roles, DefaultRole, "contributor", faults) ?? defaults.DefaultRole,
            GuestRole = RoleOf(roles, GuestRole, "reader", faults) ?? defaults.GuestRole,
            Grants = [.. Enum.GetValues<Role>().SelectMany(role => Several(roles.GetSection(role.ToString())).Select(id => TeamsRoleGrant.Read(role, id)))],
            KnownAs = section.GetSection(nameof(TeamsOptions.KnownAs)).GetChildren()
                .Where(person => !string.IsNullOrWhiteSpace(person.Value))
                .ToImmutableDictionary(person => person.Key, person => person.Value!.Trim(), StringComparer.OrdinalIgnoreCase),
        };
        return (options, faults.ToImmutable());
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, string name, ImmutableArray<string> keys) => section.GetChildren()
        .Where(child => !keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
        .Select(child => $"{name}:{child.Key} is no setting of Teams; there are {string.Join(", ", keys)}.");

    /// <summary>What is set; white space at the ends comes from pasting.</summary>
    private static string? Text(IConfigurationSection section, string key) => section[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>An array in a file, or one line separated by semicolons in an environment variable.</summary>
    private static ImmutableArray<string> Several(IConfigurationSection section) =>
    [
        .. section.GetChildren().Select(child => child.Value ?? "").Append(section.Value ?? "")
            .SelectMany(text => text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ];

    private static bool Flag(IConfigurationSection section, string key, ImmutableArray<string>.Builder faults)
    {
        var text = Text(section, key);
        if (text is not null && !bool.TryParse(text, out _))
        {
            faults.Add($"Teams:{key} is \"{text}\"; it is true or false, for example \"true\".");
        }

        return bool.TryParse(text, out var isSet) && isSet;
    }

    private static Role? RoleOf(IConfigurationSection roles, string key, string example, ImmutableArray<string>.Builder faults)
    {
        if (Text(roles, key) is not { } text)
        {
            return null;
        }

        if (Tokens.TryRead<Role>(text, out var role))
        {
            return role;
        }

        faults.Add($"Teams:Roles:{key} is \"{text}\"; there are {string.Join(", ", Tokens.All<Role>())}, for example \"{example}\".");
        return null;
    }
}
