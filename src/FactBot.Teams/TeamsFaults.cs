using System.Collections.Immutable;
using FactBot.Teams.Sending;

namespace FactBot.Teams;

/// <summary>What is wrong with <see cref="TeamsOptions"/>, a sentence each with the key and an example.</summary>
internal static class TeamsFaults
{
    private const string ExampleId = "00001111-aaaa-2222-bbbb-3333cccc4444";

    internal static ImmutableArray<string> Of(TeamsOptions options)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        Account(options, faults);
        Tenants(options, faults);
        Address(options.OpenIdMetadataUrl, "Teams:OpenIdMetadataUrl", new TeamsOptions().OpenIdMetadataUrl, faults);
        Address(options.TokenAuthority, "Teams:TokenAuthority", new TeamsOptions().TokenAuthority, faults);
        if (options.WebUrl is { } web && !(Uri.TryCreate(web, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0))
        {
            faults.Add($"Teams:WebUrl is \"{web}\", which is no plain web address; for example \"https://facts.newsroom.example\".");
        }

        foreach (var host in options.ServiceHosts.Where(host => Uri.CheckHostName(host.Split(':')[0]) == UriHostNameType.Unknown))
        {
            faults.Add($"Teams:ServiceHosts names \"{host}\", which is no host; for example \"smba.infra.gov.teams.microsoft.us\" or \"localhost:3979\".");
        }

        foreach (var grant in options.Grants.Where(grant => grant.ObjectId.Length < 8))
        {
            faults.Add($"Teams:Roles:{grant.Role} names \"{grant.ObjectId}\", which is no object id of Entra; for example \"{ExampleId}\".");
        }

        return faults.ToImmutable();
    }

    private static void Account(TeamsOptions options, ImmutableArray<string>.Builder faults)
    {
        string[] credentials =
        [
            .. options.ClientSecret is null ? [] : new[] { "Teams:ClientSecret" },
            .. options.CertificatePath is null ? [] : new[] { "Teams:CertificatePath" },
            .. options.UsesManagedIdentity ? ["Teams:ManagedIdentity"] : Array.Empty<string>(),
        ];
        if (options.IsOpenToThisMachine && (options.AppId is not null || credentials.Length > 0))
        {
            faults.Add($"Teams:{TeamsSection.OpenToThisMachine} is for trying FactBot out on this machine, without Teams: take it away, or Teams:AppId and its secret.");
        }

        if (options.AppId is null && !options.IsOpenToThisMachine && (credentials.Length > 0 || options.TenantId is not null))
        {
            faults.Add($"Teams has no Teams:AppId, so nobody could be told from Teams; for example Teams__AppId={ExampleId} in the environment.");
        }

        if (options.AppId is { } app && !Guid.TryParse(app, out _))
        {
            faults.Add($"Teams:AppId is \"{app}\", which is no application id of Entra; for example \"{ExampleId}\".");
        }

        if (options.AppId is not null && credentials.Length != 1)
        {
            faults.Add(credentials.Length == 0
                ? "Teams:AppId needs one way to prove itself: Teams:ClientSecret, Teams:CertificatePath or Teams:ManagedIdentity; for example Teams__ClientSecret=… in the environment."
                : $"{string.Join(" and ", credentials)} are set; only one of them counts, so leave the others out.");
        }

        if (options.CertificatePassword is not null && options.CertificatePath is null)
        {
            faults.Add("Teams:CertificatePassword is set without Teams:CertificatePath; for example Teams__CertificatePath=bot.pem.");
        }
    }

    private static void Tenants(TeamsOptions options, ImmutableArray<string>.Builder faults)
    {
        if (options.AppId is not null && options.TenantId is null && options.AllowedTenants.IsEmpty)
        {
            faults.Add($"Teams serves nobody yet: name your tenant in Teams:TenantId, or for a multi-tenant bot those that may use it in Teams:AllowedTenants; for example \"{ExampleId}\".");
        }

        if (options.UsesManagedIdentity && options.TenantId is null)
        {
            faults.Add($"Teams:ManagedIdentity needs Teams:TenantId, the tenant of the identity; for example \"{ExampleId}\".");
        }

        foreach (var tenant in options.AllowedTenants.Append(options.TenantId ?? ExampleId).Where(tenant => !Guid.TryParse(tenant, out _) && !options.IsOpenToThisMachine))
        {
            faults.Add($"\"{tenant}\" in Teams:TenantId or Teams:AllowedTenants is no tenant id of Entra; for example \"{ExampleId}\".");
        }
    }

    private static void Address(string text, string key, string example, ImmutableArray<string>.Builder faults)
    {
        if (!SecureAddress.TryRead(text, out _))
        {
            faults.Add($"{key} is \"{text}\": it has to be an https address, or plain http on this machine; for example \"{example}\".");
        }
    }
}
