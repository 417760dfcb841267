using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace FactBot.Web.Tests;

public sealed partial class AssetTests
{
    private static readonly string[] Forbidden =
    [
        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "setHTML", "DOMParser", "createContextualFragment", "srcdoc",
    ];

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/assets/app.js", "text/javascript; charset=utf-8")]
    [InlineData("/assets/tokens.css", "text/css; charset=utf-8")]
    [InlineData("/assets/icon.svg", "image/svg+xml")]
    public async Task A_part_comes_with_its_media_type_and_is_asked_for_again_cheaply(string path, string mediaType)
    {
        await using var host = await WebHost.StartAsync();

        using var first = await host.GetAsync(path);
        var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using var second = await host.SendAsync(again);

        Assert.Equal(mediaType, first.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/facts/F-12", HttpStatusCode.Found, "../#F-12")]
    [InlineData("/facts/f12", HttpStatusCode.Found, "../#F-12")]
    [InlineData("/facts/<script>", HttpStatusCode.NotFound, null)]
    [InlineData("/facts/F-0", HttpStatusCode.NotFound, null)]
    public async Task A_link_to_a_fact_leads_to_the_page(string path, HttpStatusCode status, string? location)
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.GetAsync(path);

        Assert.Equal((status, location), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/assets/")]
    [InlineData("/assets/../FactBot.Web.dll")]
    [InlineData("/assets/%2e%2e/appsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/wwwroot/index.html")]
    public async Task Nothing_but_the_parts_is_served(string path)
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Everything_the_page_names_is_there_and_comes_from_here()
    {
        await using var host = await WebHost.StartAsync();
        var seen = new HashSet<string>();
        var open = new Queue<string>(["/"]);
        while (open.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }

            using var response = await host.GetAsync(path);
            Assert.True(response.IsSuccessStatusCode, $"{path} is {response.StatusCode}");
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (var named in Named().Matches(text).Select(match => match.Groups["path"].Value).Where(named => !named.StartsWith('#')))
            {
                Assert.DoesNotContain("//", named, StringComparison.Ordinal);
                open.Enqueue(new Uri(new Uri("http://here" + path), named).AbsolutePath);
            }
        }

        Assert.True(seen.Count > 15, "The walk found too little.");
    }

    [Fact]
    public async Task Text_never_becomes_markup_and_nothing_is_inline()
    {
        await using var host = await WebHost.StartAsync();
        using var response = await host.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var scripts = typeof(FactBotWeb).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Select(Read).ToArray();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.DoesNotContain(Forbidden, word => script.Contains(word, StringComparison.Ordinal)));
        Assert.DoesNotMatch(@"\sstyle=|\son\w+=|<style|<script(?![^>]*\ssrc=)", page);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(FactBotWeb).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""(?:href|src)="(?<path>[^"]+)"|from "(?<path>\./[^"]+)";""")]
    private static partial Regex Named();
}
