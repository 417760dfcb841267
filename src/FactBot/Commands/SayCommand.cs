using System.CommandLine;
using FactBot.Domain.Chat;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary><c>factbot say</c>: one message, or one a line, and what comes back.</summary>
internal static class SayCommand
{
    private const string Notes =
        """
        Exit code: 0 when the message was answered or carried out, 1 when nothing on file answers it or it was
        refused, 2 when the command line was not understood. With --stdin: 0 when every line got its reply.
        Text shows control characters harmlessly (an escape as ␛); --json is exact. A file is written to --out,
        else as it is to a pipe.
        """;

    internal static Verb Create(Streams streams, TimeProvider time)
    {
        var text = new Argument<string?>("TEXT") { Description = "A question or a command, as in the chats; `help` lists them", Arity = ArgumentArity.ZeroOrOne };
        var stdin = new Option<bool>("--stdin") { Description = "One message a line from standard input, one reply a line out" };
        var json = new Option<bool>("--json") { Description = "The reply as one line of JSON" };
        var top = new Option<int>("--top") { Description = "How many facts at most in one reply", HelpName = "N", DefaultValueFactory = _ => 5 };
        var outFolder = new Option<string?>("--out") { Description = "Folder to write a file into that a message asks for", HelpName = "DIR" };
        var verb = new Verb(
            "say",
            "Send one message and print the reply",
            "factbot say \"What share of global cybersecurity investment goes to Israeli companies?\" --sample",
            "factbot say \"export list pegasus as bibtex\" --out .",
            "factbot say --stdin --json < questions.txt")
        {
            Notes = Notes,
        };
        verb.Arguments.Add(text);
        foreach (var option in new Option[] { stdin, json, top, outFolder })
        {
            verb.Options.Add(option);
        }

        var store = new StoreOption(verb);
        var sender = new SenderOptions(verb);
        var sample = new SampleOption(verb);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(stdin) == (result.GetValue(text) is not null))
            {
                result.AddError("Say one TEXT, or --stdin for one a line. For example: factbot say \"help\"");
            }
        });
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--top takes a number from 1. For example: --top 5");
            }
        });
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var withSample = sample.Of(parsed);
            using var desk = await OpenedDesk.OpenAsync(store.Of(parsed, withSample), withSample, streams, time, cancellationToken);
            var door = TroubleTelling.Door(desk, streams);
            var pageSize = parsed.GetValue(top);
            var printer = new ReplyPrinter(streams, parsed.GetValue(json), parsed.GetValue(top), parsed.GetValue(outFolder));
            return parsed.GetValue(stdin)
                ? await new SayStream(door, sender.Of(parsed), pageSize, printer).RunAsync(streams.In, cancellationToken)
                : await OneAsync(door, OpenedDesk.Message(sender.Of(parsed), parsed.GetValue(text)!) with { PageSize = pageSize }, printer, cancellationToken);
        });
        return verb;
    }

    private static async Task<int> OneAsync(IFactDesk door, Message message, ReplyPrinter printer, CancellationToken cancellationToken)
    {
        var reply = await Replies.OfAsync(door, message, cancellationToken);
        printer.Print(reply);
        return Replies.IsMet(reply) ? ExitCode.Done : ExitCode.NotMet;
    }
}
