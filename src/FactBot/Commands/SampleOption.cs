using System.CommandLine;

namespace FactBot.Commands;

/// <summary><c>--sample</c>.</summary>
internal sealed class SampleOption
{
    private readonly Option<bool> _sample = new("--sample") { Description = "Load sample facts from a news article, into an empty store only" };

    internal SampleOption(Command command) => command.Options.Add(_sample);

    internal bool Of(ParseResult parsed) => parsed.GetValue(_sample);
}
