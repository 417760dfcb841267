using FactBot.EndToEnd;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]
// One browser on a small machine: pages take turns.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace FactBot.EndToEnd;

/// <summary>One Chromium for all tests; <c>FACTBOT_CHROMIUM</c> says where it is when it is not Debian's.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>A bound, not a wish: on a crowded machine a page takes its time.</summary>
    private const float Patience = 30_000;

    private IPlaywright? _playwright;

    /// <summary>The browser.</summary>
    internal IBrowser Chromium { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FACTBOT_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright?.Dispose();
    }
}
