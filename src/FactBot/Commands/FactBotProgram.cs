using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using FactBot.Domain.Meaning;
using FactBot.Domain.Storage;
using FactBot.Terminal;
using Microsoft.Extensions.Options;

namespace FactBot.Commands;

/// <summary>The command line: puts the verbs together, runs one, and turns what went wrong into a sentence and an exit code.</summary>
internal static class FactBotProgram
{
    private static readonly ImmutableArray<string> Examples =
    [
        "factbot serve --sample                        # the web chat, with sample facts to try",
        "factbot say \"What share of global cybersecurity investment goes to Israeli companies?\" --sample",
        "factbot import facts.jsonl                    # your own facts",
    ];

    /// <summary>Runs one command line.</summary>
    internal static async Task<int> RunAsync(string[] args, Streams streams, TimeProvider time)
    {
        try
        {
            return await InvokeAsync(Root(streams, time), args, streams);
        }
        catch (Exception fault) when (Sentence(fault) is { } sentence)
        {
            streams.Error.WriteLine(sentence);
            return ExitCode.NotMet;
        }
        finally
        {
            Flush(streams);
        }
    }

    /// <summary>The command line as a tree, for running it and for holding the README against it.</summary>
    internal static RootCommand Root(Streams streams, TimeProvider time)
    {
        var root = new RootCommand("FactBot keeps a newsroom's sourced claims, quotes and figures, and gives them back word for word.")
        {
            ServeCommand.Create(streams, time),
            ChatCommand.Create(streams, time),
            SayCommand.Create(streams, time),
            ImportCommand.Create(streams, time),
            StylesCommand.Create(streams),
            ExportCommand.Create(streams, time),
            BackupCommand.Create(streams, time),
            RestoreCommand.Create(streams, time),
            EncodeCommand.Create(streams, time),
            DoctorCommand.Create(streams, time),
            ManifestCommand.Create(streams),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        var withExamples = new HelpWithExamples((HelpAction)help.Action!, Examples);
        help.Action = withExamples;
        root.SetAction(withExamples.Invoke);
        return root;
    }

    /// <summary>The verb that was typed, with those above it: manifest slack.</summary>
    private static IEnumerable<string> Path(CommandResult result) =>
        (result.Parent is CommandResult parent ? Path(parent) : []).Concat(result.Command is Verb verb ? [verb.Name] : []);

    private static async Task<int> InvokeAsync(RootCommand root, string[] args, Streams streams)
    {
        // A message may begin with a mention: "@FactBot …" names no response file.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                streams.Error.WriteLine(error.Message);
            }

            streams.Error.WriteLine($"See: factbot {string.Concat(Path(parsed.CommandResult).Select(name => name + " "))}--help");
            return ExitCode.BadUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = streams.Out,
            Error = streams.Error,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
        });
    }

    private static string? Sentence(Exception fault) => fault switch
    {
        RequestFailedException or StoreUnavailableException => fault.Message,
        EncoderUnavailableException => fault.Message,
        OptionsValidationException { Failures: var failures } => $"The settings are not valid:\n- {string.Join("\n- ", failures)}",
        OperationCanceledException => "Stopped.",
        UnauthorizedAccessException or IOException or InvalidDataException => fault.Message,
        _ => null,
    };

    private static void Flush(Streams streams)
    {
        try
        {
            streams.Out.Flush();
        }
        catch (IOException)
        {
            // The reader of a pipe went away; there is nobody left to tell.
        }
    }
}
