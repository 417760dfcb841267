using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Citations;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Commands;

/// <summary>Shows the sources that can be cited by a key.</summary>
internal static class LibraryHandler
{
    private const int Most = 20;

    internal static async ValueTask<Reply> HandleAsync(Command.Library command, Turn turn, CancellationToken cancellationToken)
    {
        var page = await turn.Store.SearchSourcesAsync(turn.Newsroom, command.Words, Most, cancellationToken).ConfigureAwait(false);
        return new ListReply
        {
            Outcome = page.Sources.IsEmpty ? Outcome.Nothing : Outcome.Found,
            Headline = Headline(page.Total, command.Words),
            Rows = [.. page.Sources.Select(Row)],
        };
    }

    private static string Headline(int total, string words) => (total, words) switch
    {
        (0, "") => "The library is empty. Bring in what your reference manager exports: factbot import library.bib",
        (0, _) => $"Nothing in the library has “{words}” in its key, authors, title or address.",
        (1, _) => "One source. Cite it when you add a fact:",
        ( > Most, _) => string.Create(CultureInfo.InvariantCulture, $"{total:N0} sources, the newest {Most} here. Name a word to find others: library harbour"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{total} sources. Cite one when you add a fact:"),
    };

    private static ListRow Row(LibrarySource source) =>
        new($"source: @{source.Key}", SourceLine.Of(source.Source), [new CopyAction("copy", "Copy", $"source: @{source.Key}")]);
}
