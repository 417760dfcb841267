using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace FactBot.Teams.Sending;

/// <summary>
/// FactBot's own tokens for the Bot Connector, by secret, certificate or managed identity
/// (learn.microsoft.com/entra/msal/dotnet). The library keeps a token and renews it before it expires.
/// </summary>
internal sealed class BotTokens(TeamsOptions options, MsalHttp http)
{
    private const string MultiTenantAuthority = "botframework.com";

    private readonly Lazy<IConfidentialClientApplication> application = new(() => Application(options, http), LazyThreadSafetyMode.PublicationOnly);
    private readonly Lazy<IManagedIdentityApplication> identity = new(() => Identity(options, http), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>A token.</summary>
    /// <param name="isAnew">Whether the one that is kept was not accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async ValueTask<TokenAnswer> GetAsync(bool isAnew, CancellationToken cancellationToken)
    {
        if (options.IsOpenToThisMachine)
        {
            return new TokenAnswer.Got(null);
        }

        try
        {
            var result = options.UsesManagedIdentity
                ? await identity.Value.AcquireTokenForManagedIdentity(Resource(options)).WithForceRefresh(isAnew).ExecuteAsync(cancellationToken)
                : await application.Value.AcquireTokenForClient([options.TokenScope]).WithForceRefresh(isAnew).ExecuteAsync(cancellationToken);
            return new TokenAnswer.Got(result.AccessToken);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return new TokenAnswer.Refused($"The certificate at Teams:CertificatePath cannot be read with its key: name a PEM or PFX file that this user may read, and its password in Teams:CertificatePassword.");
        }
        catch (MsalException fault)
        {
            return TokenFaults.Explain(fault);
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new TokenAnswer.Later("Entra could not be reached for a token: check this machine's network, name resolution and proxy.");
        }
    }

    private static string Resource(TeamsOptions options) =>
        options.TokenScope.EndsWith("/.default", StringComparison.Ordinal) ? options.TokenScope[..^"/.default".Length] : options.TokenScope;

    private static IConfidentialClientApplication Application(TeamsOptions options, MsalHttp http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority(http.Authority(options.TenantId ?? MultiTenantAuthority), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http, retryOnceOn5xx: false);
        return (options.CertificatePath is { } path
            ? builder.WithCertificate(Certificate(path, options.CertificatePassword), sendX5C: true)
            : builder.WithClientSecret(options.ClientSecret)).Build();
    }

    private static IManagedIdentityApplication Identity(TeamsOptions options, MsalHttp http) =>
        ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId)).WithHttpClientFactory(http).Build();

    private static X509Certificate2 Certificate(string path, string? password)
    {
        if (Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12")
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }

        return password is null ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);
    }
}
