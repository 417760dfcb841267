using System.Net;
using FactBot.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Web.Tests;

public sealed class StatusTests
{
    [Fact]
    public async Task Health_is_well_when_nobody_says_otherwise()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.GetAsync("/health");
        var health = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(health.GetProperty("live").GetBoolean());
        Assert.True(health.GetProperty("ready").GetBoolean());
        Assert.Null(health.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task Health_says_why_it_is_not_well(bool live, bool ready)
    {
        Func<CancellationToken, ValueTask<HealthReport>> probe = _ => new(new HealthReport(live, ready, "The database is read-only."));
        await using var host = await WebHost.StartAsync(register: services => services.AddSingleton(probe));

        using var response = await host.GetAsync("/health");
        var health = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(live, health.GetProperty("live").GetBoolean());
        Assert.Equal("The database is read-only.", health.Text("reason"));
    }

    [Fact]
    public async Task The_welcome_says_who_is_served_and_what_is_on_file()
    {
        Func<CancellationToken, ValueTask<StockReport>> stock = _ => new(new StockReport(28, IsSample: true));
        await using var host = await WebHost.StartAsync(register: services => services.AddSingleton(stock));

        using var response = await host.GetAsync("/api/welcome");
        var welcome = await response.JsonAsync();

        Assert.Equal(("rita", "editor", "newsroom"), (welcome.Text("user"), welcome.Text("role"), welcome.Text("newsroom")));
        Assert.Equal(28, welcome.GetProperty("facts").GetInt32());
        Assert.True(welcome.GetProperty("sample").GetBoolean());
        Assert.False(welcome.GetProperty("openToOthers").GetBoolean());
    }

    [Fact]
    public async Task The_page_greets_also_when_the_store_is_down()
    {
        Func<CancellationToken, ValueTask<StockReport>> stock = _ => throw new StoreUnavailableException("The disk is full.");
        await using var host = await WebHost.StartAsync(register: services => services.AddSingleton(stock));

        using var response = await host.GetAsync("/api/welcome");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_welcome_leaves_out_what_nobody_counted()
    {
        await using var host = await WebHost.StartAsync();

        using var response = await host.GetAsync("/api/welcome");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await response.JsonAsync()).GetProperty("facts").ValueKind);
    }
}
