using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>The home view: a search box, what waits, and the newest facts, one line each.</summary>
internal static class HomeView
{
    /// <summary>Action id of the search box; its value is the question.</summary>
    internal const string SearchId = "home-search";

    /// <summary>Action id of the button that opens an empty form.</summary>
    internal const string AddId = "home-add";

    /// <summary>Action id of the button that opens <see cref="ExportModal"/>.</summary>
    internal const string ExportId = "home-export";

    /// <summary>The view, whatever there is to show.</summary>
    internal static SlackView Render(HomeContent content)
    {
        var deeds = new Deeds();
        return new SlackView("home",
        [
            Search(),
            Buttons(content.Sender),
            new ContextBlock([PlainTextObject.Of($"{content.Sender.Name} · {Tokens.Of(content.Sender.Role)}", Limits.Section)]),
            .. HomeLines.Of("Waiting for you", content.Waiting, "Nothing waits for you. Enjoy it while it lasts.", deeds),
            .. HomeLines.Of("Newest facts", content.Recent, "No facts on file yet. Add the first one: it takes a minute.", deeds),
            .. HomeLines.Of("Your facts", content.Mine, "You have not added a fact yet.", deeds),
            .. HomeLines.Of("Lists", content.Lists, "No lists yet. Put a fact on one with “Add to list” below it.", deeds),
        ]);
    }

    private static InputBlock Search() => new(
        PlainTextObject.Of("Ask FactBot", Limits.InputLabel),
        new TextInputElement(SearchId)
        {
            Placeholder = PlainTextObject.Of("Who said what, or how many? Enter sends.", Limits.Placeholder),
            MaxLength = Limits.InputValue,
            DispatchActionConfig = DispatchConfig.OnEnter,
        })
    {
        BlockId = SearchId,
        DispatchAction = true,
        Optional = true,
    };

    private static ActionsBlock Buttons(Sender sender)
    {
        var buttons = ImmutableArray.CreateBuilder<BlockElement>();
        if (sender.Role >= Role.Contributor)
        {
            buttons.Add(new ButtonElement(AddId, PlainTextObject.Of("Add a fact", Limits.ButtonText)) { Style = "primary" });
        }

        buttons.Add(new ButtonElement(ExportId, PlainTextObject.Of("Export", Limits.ButtonText)));
        return new ActionsBlock(buttons.ToImmutable());
    }
}
