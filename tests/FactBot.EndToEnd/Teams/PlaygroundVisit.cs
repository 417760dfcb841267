using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactBot.EndToEnd.Teams;

/// <summary>What somebody does and sees in the Agents Playground.</summary>
internal sealed class PlaygroundVisit(IPage page) : IAsyncDisposable
{
    /// <summary>The page.</summary>
    internal IPage Page => page;

    /// <summary>Where messages are typed.</summary>
    internal ILocator Box => page.Locator("div[role=textbox][contenteditable=true]").Last;

    /// <summary>The open dialog.</summary>
    internal ILocator Dialog => page.Locator("[role=dialog]").Last;

    /// <summary>Goes to a chat.</summary>
    internal async Task GoToAsync(string chat)
    {
        await page.Locator($"[role=treeitem][aria-label=\"{chat}\"]").ClickAsync();
        await Expect(Box).ToBeVisibleAsync();
    }

    /// <summary>Says something, and waits until something is seen.</summary>
    internal async Task SayAsync(string text, string seen)
    {
        await Box.ClickAsync();
        await Box.PressSequentiallyAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await SeesAsync(seen);
    }

    /// <summary>Says something to FactBot where others read along.</summary>
    internal async Task MentionAsync(string text, string seen)
    {
        await Box.ClickAsync();
        await Box.PressSequentiallyAsync("@Fact");
        await page.Locator("[role=menuitem]:has-text(\"FactBot\")").ClickAsync();
        await Box.PressSequentiallyAsync($" {text}");
        await page.Keyboard.PressAsync("Enter");
        await SeesAsync(seen);
    }

    /// <summary>Presses the newest button of this name.</summary>
    internal Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Fills a field in, by what stands above it.</summary>
    internal Task FillAsync(string label, string text) => page.GetByLabel(label, new() { Exact = true }).Last.FillAsync(text);

    /// <summary>Waits until something is seen in the chat.</summary>
    internal Task SeesAsync(string text) => Expect(page.GetByText(text).Last).ToBeVisibleAsync();

    /// <summary>Opens one of the message extension's commands.</summary>
    internal async Task ExtensionAsync(string kind)
    {
        await page.Locator("button[aria-label=\"Trigger Message Extension App\"]").Last.ClickAsync();
        await page.Locator($"[role=menuitem]:has-text(\"{kind}\")").ClickAsync();
    }

    /// <summary>Keeps a picture, where pictures are kept.</summary>
    internal async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("FACTBOT_SHOTS_OUT") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }

    public async ValueTask DisposeAsync() => await page.CloseAsync();
}
