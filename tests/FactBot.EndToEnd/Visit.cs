using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace FactBot.EndToEnd;

/// <summary>How somebody looks at the page.</summary>
internal sealed record Eyes(int Width = 1280, int Height = 900, ColorScheme Scheme = ColorScheme.Light, bool IsPhone = false)
{
    internal static Eyes Desktop { get; } = new();

    internal static Eyes Phone { get; } = new(320, 640, IsPhone: true);
}

/// <summary>One person at the page. Leaving fails when the browser complained: an error, a broken content policy.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    internal IPage Page { get; }

    /// <summary>A complaint that belongs to the test, by a part of its text.</summary>
    internal string? Expected { get; set; }

    /// <summary>The question box.</summary>
    internal ILocator Box => Page.Locator("#box");

    /// <summary>The newest turn of the conversation.</summary>
    internal ILocator Latest => Page.Locator(".turn").Last;

    /// <summary>The open dialog.</summary>
    internal ILocator Dialog => Page.Locator("dialog[open]");

    internal static async Task<Visit> OpenAsync(Browser browser, Uri address, Eyes? eyes = null)
    {
        eyes ??= Eyes.Desktop;
        var context = await browser.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = eyes.Width, Height = eyes.Height },
            ColorScheme = eyes.Scheme,
            IsMobile = eyes.IsPhone,
            HasTouch = eyes.IsPhone,
            Permissions = ["clipboard-read", "clipboard-write"],
            AcceptDownloads = true,
        });
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return visit;
    }

    /// <summary>Types a message, sends it and waits for its reply.</summary>
    internal async Task<ILocator> SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
        return await ReplyAsync();
    }

    /// <summary>The reply of the newest turn, once it is there.</summary>
    internal async Task<ILocator> ReplyAsync()
    {
        var reply = Latest.Locator(".reply");
        await reply.WaitForAsync();
        return reply;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.DoesNotContain(_complaints, complaint => Expected is null || !complaint.Contains(Expected, StringComparison.Ordinal));
    }
}
