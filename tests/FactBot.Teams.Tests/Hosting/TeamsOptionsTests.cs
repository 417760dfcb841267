using FactBot.Domain.Chat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FactBot.Teams.Tests.Hosting;

public sealed class TeamsOptionsTests
{
    private const string App = "11111111-2222-4333-8444-555555555555";
    private const string Tenant = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    [Fact]
    public void Nothing_set_is_no_Teams() => Assert.False(Bind().IsConfigured);

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var faults = Faults(
            ("AppId", "mybot"), ("ClientSecret", "s"), ("ManagedIdentity", "maybe"), ("CertificatePath", "bot.pem"), ("AllowedTenants", "contoso"), ("OpenIdMetadataUrl", "http://example.com/"),
            ("TokenAuthority", "ftp://x"), ("WebUrl", "facts"), ("ServiceHosts", "not a host"), ("Roles:Editor", "edith"), ("Roles:Guest", "king"), ("Roles:King", "x"), ("Secret", "x"));
        Assert.Equal(
            [
                "Teams:Secret is no setting of Teams; there are AppId, TenantId, ClientSecret, CertificatePath, CertificatePassword, ManagedIdentity, AllowedTenants, DangerouslyAllowUnauthenticatedLoopback, OpenIdMetadataUrl, Issuer, TokenAuthority, TokenScope, ServiceHosts, WebUrl, Newsroom, Roles, KnownAs.",
                "Teams:Roles:King is no setting of Teams; there are Reader, Contributor, Editor, Admin, Default, Guest.",
                "Teams:ManagedIdentity is \"maybe\"; it is true or false, for example \"true\".",
                "Teams:Roles:Guest is \"king\"; there are reader, contributor, editor, admin, for example \"reader\".",
                "Teams:AppId is \"mybot\", which is no application id of Entra; for example \"00001111-aaaa-2222-bbbb-3333cccc4444\".",
                "Teams:ClientSecret and Teams:CertificatePath are set; only one of them counts, so leave the others out.",
                "\"contoso\" in Teams:TenantId or Teams:AllowedTenants is no tenant id of Entra; for example \"00001111-aaaa-2222-bbbb-3333cccc4444\".",
                "Teams:OpenIdMetadataUrl is \"http://example.com/\": it has to be an https address, or plain http on this machine; for example \"https://login.botframework.com/v1/.well-known/openidconfiguration\".",
                "Teams:TokenAuthority is \"ftp://x\": it has to be an https address, or plain http on this machine; for example \"https://login.microsoftonline.com/\".",
                "Teams:WebUrl is \"facts\", which is no plain web address; for example \"https://facts.newsroom.example\".",
                "Teams:ServiceHosts names \"not a host\", which is no host; for example \"smba.infra.gov.teams.microsoft.us\" or \"localhost:3979\".",
                "Teams:Roles:Editor names \"edith\", which is no object id of Entra; for example \"00001111-aaaa-2222-bbbb-3333cccc4444\".",
            ],
            faults);
    }

    [Fact]
    public void A_secret_without_an_app_is_told() =>
        Assert.Contains("Teams__AppId", Assert.Single(Faults(("ClientSecret", "s"))), StringComparison.Ordinal);

    [Fact]
    public void The_open_endpoint_and_a_real_app_do_not_go_together() =>
        Assert.Contains("DangerouslyAllowUnauthenticatedLoopback", Assert.Single(Faults(("AppId", App), ("ClientSecret", "s"), ("TenantId", Tenant), ("DangerouslyAllowUnauthenticatedLoopback", "true"))), StringComparison.Ordinal);

    [Fact]
    public void An_app_that_serves_nobody_is_told() =>
        Assert.Contains("Teams:AllowedTenants", Assert.Single(Faults(("AppId", App), ("ClientSecret", "s"))), StringComparison.Ordinal);

    [Fact]
    public void No_secret_is_in_the_words_of_the_options()
    {
        var options = Bind(("AppId", App), ("ClientSecret", "hush"), ("TenantId", Tenant));
        Assert.DoesNotContain("hush", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_named_tenants_are_served_and_the_first_has_the_house_s_own_facts()
    {
        var options = Bind(("AppId", App), ("ClientSecret", "s"), ("AllowedTenants", $"{Tenant};99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee"));
        Assert.True(options.Serves(Tenant.ToUpperInvariant()));
        Assert.False(options.Serves("88888888-bbbb-4ccc-8ddd-eeeeeeeeeeee"));
        Assert.False(options.Serves(""));
        Assert.Equal(NewsroomId.Default, options.NewsroomOf(Tenant));
        Assert.Equal("99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee", options.NewsroomOf("99999999-BBBB-4ccc-8ddd-eeeeeeeeeeee").Value);
    }

    [Fact]
    public void A_role_may_count_in_one_tenant_only()
    {
        var grant = Assert.Single(Bind(("AppId", App), ("ClientSecret", "s"), ("TenantId", Tenant), ("Roles:Editor", $"{Tenant}/{App}")).Grants);
        Assert.True(grant.IsFor(App, Tenant));
        Assert.False(grant.IsFor(App, "other"));
        Assert.False(grant.IsFor(null, Tenant));
    }

    private static TeamsOptions Bind(params (string Key, string Value)[] keys) => TeamsOptions.Bind(new ConfigurationBuilder()
        .AddInMemoryCollection(keys.Select(pair => KeyValuePair.Create($"Teams:{pair.Key}", (string?)pair.Value)))
        .Build()
        .GetSection(TeamsOptions.Section));

    private static IEnumerable<string> Faults(params (string Key, string Value)[] keys) => Assert.Throws<OptionsValidationException>(() => Bind(keys)).Failures;
}
