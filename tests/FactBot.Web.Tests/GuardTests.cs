using System.Net;

namespace FactBot.Web.Tests;

public sealed class GuardTests
{
    [Theory]
    [InlineData("attacker.example")]
    [InlineData("attacker.example:5080")]
    [InlineData("localhost.attacker.example")]
    [InlineData("127.0.0.1.attacker.example")]
    [InlineData("192.0.2.7")]
    [InlineData("[2001:db8::1]")]
    public async Task A_foreign_host_gets_nothing(string name)
    {
        await using var host = await WebHost.StartAsync();

        foreach (var path in (string[])["/", "/assets/app.js", "/api/welcome", "/health"])
        {
            using var response = await host.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = name } });
            Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        }

        var post = WebHost.Post("""{"text": "help"}""");
        post.Headers.Host = name;
        using var answer = await host.SendAsync(post);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Empty(host.Desk.Told);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5080")]
    [InlineData("facts.newsroom.example")]
    [InlineData("Facts.Newsroom.Example:8443")]
    public async Task Its_own_names_are_answered(string name)
    {
        await using var host = await WebHost.StartAsync(options => options with { AllowedHosts = ["facts.newsroom.example"] });

        using var response = await host.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = name } });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_refusal_of_a_host_says_how_to_allow_it()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "facts.local" } });

        Assert.Contains("Web:AllowedHosts", (await response.JsonAsync()).Text("headline"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "http://localhost.attacker.example")]
    [InlineData("Origin", "file://")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "something-new")]
    public async Task A_message_another_site_sends_is_not_carried_out(string header, string value)
    {
        await using var host = await WebHost.StartAsync();
        var post = WebHost.Post("""{"text": "add claim"}""");
        post.Headers.Add(header, value);

        using var response = await host.SendAsync(post);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("refused", (await response.JsonAsync()).Text("outcome"));
        Assert.Empty(host.Desk.Told);
    }

    [Fact]
    public async Task The_pages_own_messages_pass()
    {
        await using var host = await WebHost.StartAsync();
        var post = WebHost.Post("""{"text": "help"}""");
        post.Headers.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        post.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var response = await host.SendAsync(post);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_page_behind_a_proxy_that_ends_tls_passes()
    {
        await using var host = await WebHost.StartAsync(options => options with { AllowedHosts = ["facts.newsroom.example"] });
        var post = WebHost.Post("""{"text": "help"}""");
        post.Headers.Host = "facts.newsroom.example";
        post.Headers.Add("Origin", "https://facts.newsroom.example");

        using var response = await host.SendAsync(post);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_address_that_was_called_is_no_foreign_host_and_needs_no_setting()
    {
        await using var host = await WebHost.StartAsync(options => options with { ListenOn = "http://0.0.0.0:0" });

        using var response = await host.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.2:{host.Address.Port}/"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Listening_for_other_machines_is_said_in_the_log()
    {
        await using var open = await WebHost.StartAsync(options => options with { ListenOn = "http://0.0.0.0:0" });
        await using var closed = await WebHost.StartAsync();

        Assert.Contains(open.Log.Lines, line => line.StartsWith("Warning:", StringComparison.Ordinal)
            && line.Contains("anyone who can reach that address can read and add facts", StringComparison.Ordinal));
        Assert.Empty(closed.Log.Lines);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/app.js")]
    [InlineData("/api/welcome")]
    [InlineData("/health")]
    public async Task Every_response_holds_the_browser_to_the_pages_own_files(string path)
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.GetAsync(path);

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
            Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        string Header(string name) => string.Join(", ", response.Headers.GetValues(name));
    }
}
