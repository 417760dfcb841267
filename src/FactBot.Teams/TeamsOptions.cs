using System.Collections.Immutable;
using FactBot.Domain.Chat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FactBot.Teams;

/// <summary>How FactBot lives in Teams; the section <c>Teams</c> of the configuration. Absent: no Teams.</summary>
public sealed record TeamsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Teams";

    /// <summary>The bot's application (client) id in Entra.</summary>
    public string? AppId { get; init; }

    /// <summary>The tenant of a single-tenant bot or a managed identity; null for a multi-tenant bot.</summary>
    public string? TenantId { get; init; }

    /// <summary>The application's secret. Secret.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A file with the application's certificate and its key, PEM or PFX, instead of a secret.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>What the certificate's key is locked with. Secret.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>Whether the bot is a user-assigned managed identity of the machine FactBot runs on; <see cref="AppId"/> is its client id.</summary>
    public bool UsesManagedIdentity { get; init; }

    /// <summary>The tenants that may use FactBot; empty for <see cref="TenantId"/> alone.</summary>
    public ImmutableArray<string> AllowedTenants { get; init; } = [];

    /// <summary>
    /// Whether the messaging endpoint takes activities without a token, from programs on this machine only: for the
    /// Agents Playground. Nothing of Teams' own works with it.
    /// </summary>
    public bool IsOpenToThisMachine { get; init; }

    /// <summary>Where the Bot Connector's signing keys are described.</summary>
    public string OpenIdMetadataUrl { get; init; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who issues the tokens of what Teams delivers.</summary>
    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>Where FactBot gets its own tokens.</summary>
    public string TokenAuthority { get; init; } = "https://login.microsoftonline.com/";

    /// <summary>What FactBot's own tokens are for.</summary>
    public string TokenScope { get; init; } = "https://api.botframework.com/.default";

    /// <summary>Hosts besides Teams' own to which answers may be sent, with the port where it is not the usual one.</summary>
    public ImmutableArray<string> ServiceHosts { get; init; } = [];

    /// <summary>Where the web chat is reached: links to <c>/facts/F-12</c> there show the fact. Null: none do.</summary>
    public string? WebUrl { get; init; }

    /// <summary>Whose facts are served in all tenants; null for those of the store's own newsroom, and of each other tenant its own.</summary>
    public string? Newsroom { get; init; }

    /// <summary>What members may do to whom nothing else was granted.</summary>
    public Role DefaultRole { get; init; } = Role.Contributor;

    /// <summary>What guests and people of other tenants may do.</summary>
    public Role GuestRole { get; init; } = Role.Reader;

    /// <summary>Who may do more, or less.</summary>
    public ImmutableArray<TeamsRoleGrant> Grants { get; init; } = [];

    /// <summary>Who is the same person as on another chat: an object id, and the id under which the records know them.</summary>
    public ImmutableDictionary<string, string> KnownAs { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether anything is configured.</summary>
    public bool IsConfigured => AppId is not null || IsOpenToThisMachine;

    /// <summary>Reads the section; keys that are absent keep their defaults.</summary>
    /// <exception cref="OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    public static TeamsOptions Bind(IConfigurationSection section)
    {
        var (options, faults) = TeamsSection.Read(section);
        ImmutableArray<string> all = [.. faults, .. TeamsFaults.Of(options)];
        return all.IsEmpty ? options : throw new OptionsValidationException(Section, typeof(TeamsOptions), all);
    }

    /// <summary>Whether a tenant may use FactBot.</summary>
    internal bool Serves(string tenant) =>
        AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)
        || (AllowedTenants.IsEmpty && (IsOpenToThisMachine || string.Equals(tenant, TenantId, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whose facts a tenant is served: the first tenant that is named has the store's own.</summary>
    internal NewsroomId NewsroomOf(string tenant) =>
        Newsroom is not null ? new NewsroomId(Newsroom)
        : IsOpenToThisMachine || string.Equals(tenant, TenantId ?? AllowedTenants[0], StringComparison.OrdinalIgnoreCase) ? NewsroomId.Default
        : new NewsroomId(tenant.ToLowerInvariant());

    /// <summary>Says how FactBot is known to Teams, and no secret.</summary>
    public override string ToString() => $"Teams as {AppId ?? "nobody"} in {TenantId ?? "any tenant"}";
}

/// <summary>A role given to a person.</summary>
/// <param name="Role">The role.</param>
/// <param name="ObjectId">The person's object id in Entra.</param>
/// <param name="Tenant">The tenant in which it counts; null for every tenant that is served.</param>
public sealed record TeamsRoleGrant(Role Role, string ObjectId, string? Tenant)
{
    /// <summary>Reads <c>OBJECT-ID</c> or <c>TENANT-ID/OBJECT-ID</c>.</summary>
    internal static TeamsRoleGrant Read(Role role, string text) => text.IndexOf('/', StringComparison.Ordinal) is var slash and > 0
        ? new TeamsRoleGrant(role, text[(slash + 1)..], text[..slash])
        : new TeamsRoleGrant(role, text, null);

    /// <summary>Whether it is meant for somebody in a tenant.</summary>
    internal bool IsFor(string? objectId, string tenant) =>
        string.Equals(ObjectId, objectId, StringComparison.OrdinalIgnoreCase)
        && (Tenant is null || string.Equals(Tenant, tenant, StringComparison.OrdinalIgnoreCase));
}
