using System.Text;
using FactBot.Hosting;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary><c>factbot chat</c>: a conversation in the terminal.</summary>
internal static class ChatCommand
{
    private const string Notes =
        """
        At the prompt: ↑ ↓ earlier lines, ← → Home End, Ctrl-A E U K W D, Ctrl-C drops the line, Ctrl-D leaves.
        A line that ends in \, an opened quotation or ``` goes on in the next one; an empty line ends it.
        :1 takes a numbered action, :fill asks for what a form lacks, :save keeps a file, :quit leaves.
        """;

    internal static Verb Create(Streams streams, TimeProvider time)
    {
        var verb = new Verb(
            "chat",
            "Ask, add and export in the terminal",
            "factbot chat --sample",
            "factbot chat --as rita --role reporter --db newsroom.db")
        {
            Notes = Notes,
        };
        var store = new StoreOption(verb);
        var sender = new SenderOptions(verb);
        var sample = new SampleOption(verb);
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var withSample = sample.Of(parsed);
            using var desk = await OpenedDesk.OpenAsync(store.Of(parsed, withSample), withSample, streams, time, cancellationToken);
            if (streams.IsInTerminal)
            {
                streams.Error.WriteLine("Ask a question, or say help. Ctrl-D leaves.");
            }

            await using var upkeep = RunningUpkeep.Of(desk, time);
            var view = new ReplyView(streams.Out, new Style(streams.HasColours));
            await new ChatSession(TroubleTelling.Door(desk, streams), sender.Of(parsed), Prompt(streams), view, streams).RunAsync(cancellationToken);
            return ExitCode.Done;
        });
        return verb;
    }

    private static IPrompt Prompt(Streams streams) => streams.IsInTerminal && streams.IsOutTerminal
        ? new TerminalPrompt(new LineEditor(new TerminalKeyboard(), streams.Out, () => Console.WindowWidth))
        : new PipedPrompt(new StreamReader(streams.In, Encoding.UTF8));
}
