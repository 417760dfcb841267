using FactBot.Teams.Receiving;

namespace FactBot.Teams.Turns;

/// <summary>Something Teams waits for an answer to: the one place that knows which name goes where.</summary>
internal sealed class InvokeTurn(CardTurn cards, DialogTurn dialogs, ExtensionTurn searches, ExtensionActionTurn actions, FileTurn files)
{
    /// <summary>Whether FactBot knows an invoke by this name.</summary>
    internal static bool Knows(string? name) => name is
        "adaptiveCard/action" or "task/fetch" or "task/submit" or "fileConsent/invoke" or "message/submitAction"
        or "composeExtension/query" or "composeExtension/selectItem" or "composeExtension/queryLink" or "composeExtension/anonymousQueryLink"
        or "composeExtension/querySettingUrl" or "composeExtension/setting" or "composeExtension/fetchTask" or "composeExtension/submitAction";

    /// <summary>Carries it out.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Delivery delivery, CancellationToken cancellationToken) => delivery.Activity.Name switch
    {
        "adaptiveCard/action" => await cards.CarryOutAsync(delivery, cancellationToken),
        "task/fetch" or "task/submit" => await dialogs.CarryOutAsync(delivery, cancellationToken),
        "composeExtension/query" => await searches.SearchAsync(delivery, cancellationToken),
        "composeExtension/queryLink" => await searches.LinkAsync(delivery, cancellationToken),
        "composeExtension/querySettingUrl" => searches.Settings(),
        "composeExtension/fetchTask" => await actions.FetchAsync(delivery, cancellationToken),
        "composeExtension/submitAction" => await actions.SubmitAsync(delivery, cancellationToken),
        "fileConsent/invoke" => await files.CarryOutAsync(delivery, cancellationToken),
        "message/submitAction" => TurnResult.Of(InvokeAnswer.Closed),

        // Whoever only looks at a link is nobody FactBot knows.
        "composeExtension/anonymousQueryLink" => TurnResult.Of(InvokeAnswer.Results([])),
        _ => TurnResult.Nothing,
    };

    /// <summary>What is said when something could not be done, as long as Teams waits.</summary>
    internal static string? Apology(string? name, string sentence) => name switch
    {
        "adaptiveCard/action" => InvokeAnswer.Sentence(sentence),
        "task/fetch" or "task/submit" or "composeExtension/fetchTask" or "composeExtension/submitAction" => InvokeAnswer.DialogSentence(sentence),
        "composeExtension/query" => InvokeAnswer.ResultSentence(sentence),
        "composeExtension/queryLink" => InvokeAnswer.Results([]),
        _ => null,
    };

    /// <summary>Whether an answer that comes too late for the invoke is still of use to somebody.</summary>
    internal static bool IsWorthKeeping(string? name) => name is "adaptiveCard/action" or "task/fetch" or "task/submit" or "fileConsent/invoke" or "composeExtension/submitAction";
}
