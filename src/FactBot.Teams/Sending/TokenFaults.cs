using Microsoft.Identity.Client;

namespace FactBot.Teams.Sending;

/// <summary>
/// Puts what Entra says instead of a token into words an operator can act on; the numbers are those of
/// learn.microsoft.com/entra/identity-platform/reference-error-codes. What Entra writes itself is not repeated: it holds ids.
/// </summary>
internal static class TokenFaults
{
    private static readonly (string Code, string Sentence)[] Known =
    [
        ("AADSTS7000215", "Entra does not accept the secret: copy a secret's value, not its id, from Certificates & secrets of the app registration into Teams:ClientSecret."),
        ("AADSTS7000222", "The secret has expired: make a new one under Certificates & secrets of the app registration and put it into Teams:ClientSecret."),
        ("AADSTS700016", "Entra does not know Teams:AppId in Teams:TenantId: copy both from the overview of the app registration."),
        ("AADSTS700027", "Entra does not accept the certificate: upload it under Certificates & secrets of the app registration, or renew it."),
        ("AADSTS90002", "Entra does not know the tenant: copy the Directory (tenant) ID of the app registration into Teams:TenantId."),
        ("AADSTS900023", "Teams:TenantId is no tenant Entra knows: copy the Directory (tenant) ID of the app registration."),
        ("AADSTS7000112", "The app registration is switched off: an administrator enables it in Entra."),
    ];

    /// <summary>What a fault comes to.</summary>
    internal static TokenAnswer Explain(MsalException fault)
    {
        foreach (var (code, sentence) in Known)
        {
            if (fault.Message.Contains(code, StringComparison.Ordinal))
            {
                return new TokenAnswer.Refused(sentence);
            }
        }

        if (fault.ErrorCode.Contains("managed_identity", StringComparison.Ordinal))
        {
            return new TokenAnswer.Refused("This machine gives no token for the managed identity: assign the identity whose client id is Teams:AppId to it, or use a secret or certificate.");
        }

        return fault.IsRetryable || fault is MsalServiceException { StatusCode: 0 or 408 or 429 or >= 500 }
            ? new TokenAnswer.Later($"Entra gave no token at the moment ({fault.ErrorCode}).")
            : new TokenAnswer.Refused($"Entra gave no token ({fault.ErrorCode}): check Teams:AppId, Teams:TenantId and the secret or certificate.");
    }
}
