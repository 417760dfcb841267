using System.Runtime.CompilerServices;
using FactBot.Commands;
using FactBot.Domain.Commands;
using FactBot.Hosting;
using FactBot.Terminal;

namespace FactBot.Scenarios;

public class ReadmeTests
{
    private readonly string readme = File.ReadAllText(ReadmePath());

    [Fact]
    public void The_two_commands_stand_in_the_first_twenty_lines()
    {
        var top = readme.Split('\n').Take(20).ToList();
        Assert.Contains("$ dotnet run --project src/FactBot -c Release -- serve --sample", top);
        Assert.Contains(top, line => line.StartsWith("$ dotnet test", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_of_the_command_line_is_named_and_no_other()
    {
        var commands = FactBotProgram.Root(Streams.OfProcess(), TimeProvider.System).Subcommands.Select(command => command.Name).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains($"`factbot {command}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_option_of_the_command_line_is_named()
    {
        var options = FactBotProgram.Root(Streams.OfProcess(), TimeProvider.System).Subcommands.SelectMany(command => command.Subcommands.Append(command)).SelectMany(command => command.Options).Select(option => option.Name).Distinct().Where(name => name is not ("--help" or "--version")).ToList();
        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Contains($"`{option}", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_verb_and_every_format_is_named()
    {
        Assert.All(HelpTopics.All, topic => Assert.Contains($"| `{topic.Usage.Split('\n')[0]}`", readme.Replace("\\|", "|", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(Desk.Formats.All, format => Assert.Contains($"`{format.Name}`", readme, StringComparison.Ordinal));
    }

    private static string ReadmePath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "README.md");
}
