using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace FactBot.Testing.Slack;

/// <summary>Somebody's browser on its way to install an app, stopping at every redirect.</summary>
public sealed class InstallVisit : IDisposable
{
    private readonly HttpClient browser = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = true });

    /// <summary>Opens the app's own start page.</summary>
    /// <param name="start">The start page.</param>
    /// <returns>Where it leads: Slack's consent page.</returns>
    public async Task<Uri> BeginAsync(Uri start)
    {
        using var page = await browser.GetAsync(start, TestContext.Current.CancellationToken);
        return page.Headers.Location ?? throw new InvalidOperationException($"The start page leads nowhere: {page.StatusCode}.");
    }

    /// <summary>Says yes on the consent page of <see cref="FakeSlack"/>.</summary>
    /// <returns>Where it leads: back to the app.</returns>
    public Task<Uri> ConsentAsync(Uri consent) => BeginAsync(consent);

    /// <summary>Says yes on a consent page that is a form.</summary>
    /// <param name="consent">The page.</param>
    /// <param name="user">Who says so.</param>
    public async Task<Uri> ConsentAsync(Uri consent, SlackUser user)
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(user);
        var fields = QueryHelpers.ParseQuery(consent.Query).ToDictionary(field => field.Key, field => field.Value.ToString());
        fields["user_id"] = user.Id;
        using var form = new FormUrlEncodedContent(fields);
        using var page = await browser.PostAsync(new Uri(consent.GetLeftPart(UriPartial.Path) + "/callback"), form, TestContext.Current.CancellationToken);
        return page.Headers.Location ?? throw new InvalidOperationException($"The consent page leads nowhere: {page.StatusCode}.");
    }

    /// <summary>Comes back to the app.</summary>
    public async Task<HttpStatusCode> ReturnAsync(Uri back)
    {
        using var page = await browser.GetAsync(back, TestContext.Current.CancellationToken);
        return page.StatusCode;
    }

    /// <summary>The address with another value of a parameter.</summary>
    public static Uri With(Uri address, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(address);
        var parameters = QueryHelpers.ParseQuery(address.Query).ToDictionary(field => field.Key, field => (string?)field.Value.ToString());
        parameters[name] = value;
        return new Uri(QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), parameters));
    }

    /// <inheritdoc/>
    public void Dispose() => browser.Dispose();
}
