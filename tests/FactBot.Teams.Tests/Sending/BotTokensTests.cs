using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FactBot.Teams.Sending;
using FactBot.Testing;

namespace FactBot.Teams.Tests.Sending;

public sealed class BotTokensTests
{
    private const string Tenant = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    private const string Token = """{"token_type":"Bearer","expires_in":3599,"access_token":"the-token"}""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Tenant, "https://login.microsoftonline.com/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/oauth2/v2.0/token")]
    [InlineData(null, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    public async Task A_secret_is_shown_to_the_bot_s_tenant_and_its_token_kept(string? tenant, string address)
    {
        using var entra = new PlayedEntra(HttpStatusCode.OK, Token);
        using var http = new MsalHttp(Options() with { TenantId = tenant }, entra);
        var tokens = new BotTokens(Options() with { TenantId = tenant }, http);
        Assert.Equal("the-token", Assert.IsType<TokenAnswer.Got>(await tokens.GetAsync(isAnew: false, Cancelled)).Token);
        await tokens.GetAsync(isAnew: false, Cancelled);
        var (asked, form) = Assert.Single(entra.Asked);
        Assert.Equal(address, asked.GetLeftPart(UriPartial.Path));
        Assert.Contains("grant_type=client_credentials", form, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", form, StringComparison.Ordinal);

        await tokens.GetAsync(isAnew: true, Cancelled);
        Assert.Equal(2, entra.Asked.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_certificate_signs_instead_of_a_secret(bool isPfx)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File(isPfx ? "bot.pfx" : "bot.pem");
        using (var key = RSA.Create(2048))
        using (var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(SampleFact.EnteredAt, SampleFact.EnteredAt.AddYears(50)))
        {
            await (isPfx
                ? File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, "hush"), Cancelled)
                : File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}", Cancelled));
        }

        var options = Options() with { ClientSecret = null, CertificatePath = path, CertificatePassword = isPfx ? "hush" : null };
        using var entra = new PlayedEntra(HttpStatusCode.OK, Token);
        using var http = new MsalHttp(options, entra);
        Assert.IsType<TokenAnswer.Got>(await new BotTokens(options, http).GetAsync(isAnew: false, Cancelled));
        Assert.Contains("client_assertion=", Assert.Single(entra.Asked).Form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_is_told()
    {
        var options = Options() with { ClientSecret = null, CertificatePath = "/nowhere/bot.pem" };
        using var entra = new PlayedEntra(HttpStatusCode.OK, Token);
        using var http = new MsalHttp(options, entra);
        Assert.Contains("Teams:CertificatePath", Assert.IsType<TokenAnswer.Refused>(await new BotTokens(options, http).GetAsync(isAnew: false, Cancelled)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_is_asked_of_the_machine()
    {
        var options = Options() with { AppId = Guid.NewGuid().ToString(), ClientSecret = null, UsesManagedIdentity = true };
        using var machine = new PlayedEntra(HttpStatusCode.OK, """{"access_token":"of-the-machine","expires_in":"3599","resource":"https://api.botframework.com","token_type":"Bearer"}""");
        using var http = new MsalHttp(options, machine);
        Assert.Equal("of-the-machine", Assert.IsType<TokenAnswer.Got>(await new BotTokens(options, http).GetAsync(isAnew: false, Cancelled)).Token);
        var asked = machine.Asked.Last().Address.Query;
        Assert.Contains($"client_id={options.AppId}", asked, StringComparison.Ordinal);
        Assert.Contains("api.botframework.com", asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AADSTS7000215: Invalid client secret provided.", "Teams:ClientSecret")]
    [InlineData("AADSTS7000222: The provided client secret keys are expired.", "has expired")]
    [InlineData("AADSTS700016: Application not found in the directory.", "Teams:AppId")]
    [InlineData("AADSTS90002: Tenant not found.", "Teams:TenantId")]
    [InlineData("AADSTS1: Something nobody has seen.", "Teams:AppId")]
    public async Task What_Entra_refuses_is_told_with_what_to_change(string said, string key)
    {
        using var entra = new PlayedEntra(HttpStatusCode.BadRequest, $$"""{"error":"invalid_client","error_description":"{{said}} Trace 123"}""");
        using var http = new MsalHttp(Options(), entra);
        var sentence = Assert.IsType<TokenAnswer.Refused>(await new BotTokens(Options(), http).GetAsync(isAnew: false, Cancelled)).Sentence;
        Assert.Contains(key, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Trace", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Entra_cannot_do_at_the_moment_is_tried_later()
    {
        using var entra = new PlayedEntra(HttpStatusCode.ServiceUnavailable, "");
        using var http = new MsalHttp(Options(), entra);
        Assert.IsType<TokenAnswer.Later>(await new BotTokens(Options(), http).GetAsync(isAnew: false, Cancelled));
    }

    [Fact]
    public async Task Open_to_this_machine_there_is_no_token()
    {
        var options = new TeamsOptions { IsOpenToThisMachine = true };
        using var entra = new PlayedEntra(HttpStatusCode.OK, Token);
        using var http = new MsalHttp(options, entra);
        Assert.Null(Assert.IsType<TokenAnswer.Got>(await new BotTokens(options, http).GetAsync(isAnew: false, Cancelled)).Token);
        Assert.Empty(entra.Asked);
    }

    private static TeamsOptions Options() => new() { AppId = "11111111-2222-4333-8444-555555555555", TenantId = Tenant, ClientSecret = "s" };
}
