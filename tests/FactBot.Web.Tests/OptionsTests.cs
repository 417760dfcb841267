using FactBot.Domain.Chat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FactBot.Web.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void An_absent_section_keeps_everything_to_this_machine()
    {
        var options = Bind([]);

        Assert.Equal("http://localhost:5080", options.ListenOn);
        Assert.True(options.IsLoopbackOnly);
        Assert.Equal((Role.Editor, 262144), (options.Role, options.MaxBodyBytes));
        Assert.Equal(Environment.UserName, options.UserName);
    }

    [Fact]
    public void Every_key_is_read()
    {
        var options = Bind(new()
        {
            ["Web:ListenOn"] = "http://localhost:1; https://facts.example:8443",
            ["Web:AllowedHosts:0"] = "one.example",
            ["Web:AllowedHosts:1"] = "two.example",
            ["Web:Newsroom"] = "daily",
            ["Web:UserName"] = "rita",
            ["Web:Role"] = "reporter",
            ["Web:MaxBodyBytes"] = "4096",
        });

        Assert.Equal(["http://localhost:1", "https://facts.example:8443"], options.Addresses);
        Assert.Equal(["one.example", "two.example"], options.AllowedHosts);
        Assert.Equal(("daily", "rita", Role.Contributor, 4096), (options.Newsroom, options.UserName, options.Role, options.MaxBodyBytes));
        Assert.False(options.IsLoopbackOnly);
    }

    [Fact]
    public void Hosts_fit_in_one_environment_variable() =>
        Assert.Equal(["one.example", "two.example"], Bind(new() { ["Web:AllowedHosts"] = "one.example; two.example" }).AllowedHosts);

    [Fact]
    public void All_faults_are_told_at_once_with_key_and_example()
    {
        var told = Assert.Throws<OptionsValidationException>(() => Bind(new()
        {
            ["Web:ListenOn"] = "localhost",
            ["Web:AllowedHosts:0"] = "https://facts.example",
            ["Web:Newsroom"] = " ",
            ["Web:UserName"] = "",
            ["Web:Role"] = "boss",
            ["Web:MaxBodyBytes"] = "lots",
            ["Web:Listen"] = "http://localhost:1",
        })).Message;

        foreach (var key in (string[])["Web:ListenOn", "Web:AllowedHosts", "Web:Newsroom", "Web:UserName", "Web:Role", "Web:MaxBodyBytes", "Web:Listen "])
        {
            Assert.Contains(key, told, StringComparison.Ordinal);
        }

        Assert.Equal(6, told.Split("for example").Length - 1);
    }

    [Theory]
    [InlineData("ftp://localhost:21")]
    [InlineData("http://")]
    [InlineData("http://unix:/tmp/socket")]
    [InlineData("http://localhost:5080/base")]
    [InlineData(";")]
    public void What_is_no_address_is_refused(string address) =>
        Assert.Throws<OptionsValidationException>(() => Bind(new() { ["Web:ListenOn"] = address }));

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://127.9.9.9:80", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://localhost.example:5080", false)]
    [InlineData("http://localhost:5080;http://10.0.0.1:5080", false)]
    public void It_knows_what_other_machines_can_reach(string address, bool isLoopback) =>
        Assert.Equal(isLoopback, Bind(new() { ["Web:ListenOn"] = address }).IsLoopbackOnly);

    private static WebChatOptions Bind(Dictionary<string, string?> settings) =>
        WebChatOptions.Bind(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection(WebChatOptions.Section));
}
