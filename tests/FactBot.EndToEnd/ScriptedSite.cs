using FactBot.Web.Tests;

namespace FactBot.EndToEnd;

/// <summary>The page before a desk that knows its replies by heart and can fail on demand.</summary>
public sealed class ScriptedSite : IAsyncLifetime
{
    private WebHost? _host;

    internal Uri Address => _host!.Address;

    internal ScriptedDesk Desk => _host!.Desk;

    public async ValueTask InitializeAsync() => _host = await WebHost.StartAsync(isLogged: false);

    public ValueTask DisposeAsync() => _host!.DisposeAsync();
}
