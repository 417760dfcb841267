using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FactBot.Commands;

/// <summary>The parser's own help, followed by examples.</summary>
internal sealed class HelpWithExamples(HelpAction help, ImmutableArray<string> rootExamples) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var verb = parseResult.CommandResult.Command as Verb;
        if (verb?.Notes is { } notes)
        {
            output.WriteLine(notes);
            output.WriteLine();
        }

        output.WriteLine("Examples:");
        foreach (var example in verb?.Examples ?? rootExamples)
        {
            output.WriteLine($"  {example}");
        }

        return ExitCode.Done;
    }
}
