using System.Collections.Immutable;
using FactBot.Domain.Answers;
using FactBot.Meaning;
using FactBot.Slack;
using FactBot.Teams;
using FactBot.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FactBot.Hosting;

/// <summary>
/// The configuration: <c>appsettings.json</c> beside the executable, then environment variables, then those that
/// begin with <c>FACTBOT__</c> (<c>FACTBOT__Web__ListenOn</c>); later ones win.
/// </summary>
internal static class Settings
{
    private const string FileName = "appsettings.json";
    private static readonly ImmutableArray<string> Sections = [WebChatOptions.Section, SlackOptions.Section, TeamsOptions.Section, MeaningOptions.Section, AnswerSettings.Section, "Logging"];

    /// <summary>Where the file is looked for.</summary>
    internal static string Folder => AppContext.BaseDirectory;

    /// <summary>Adds what every host reads.</summary>
    internal static IConfigurationBuilder AddFactBot(this IConfigurationBuilder builder) => builder
        .AddJsonFile(Path.Combine(Folder, FileName), optional: true, reloadOnChange: false)
        .AddEnvironmentVariables()
        .AddEnvironmentVariables("FACTBOT__");

    /// <summary>Everything wrong with the configuration, a sentence each; empty when all is well.</summary>
    internal static ImmutableArray<string> Faults()
    {
        try
        {
            var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(Folder, FileName), optional: true).Build();
            var all = new ConfigurationBuilder().AddFactBot().Build();
            return
            [
                .. file.GetChildren().Where(section => !Sections.Contains(section.Key, StringComparer.OrdinalIgnoreCase))
                    .Select(section => $"{FileName} has a section {section.Key}, which FactBot does not know; there are {string.Join(", ", Sections)}."),
                .. Faults(() => WebChatOptions.Bind(all.GetSection(WebChatOptions.Section))),
                .. Faults(() => SlackOptions.Bind(all.GetSection(SlackOptions.Section))),
                .. Faults(() => TeamsOptions.Bind(all.GetSection(TeamsOptions.Section))),
                .. Faults(() => AnswerSettings.Bind(all.GetSection(AnswerSettings.Section))),
                .. Faults(() => MeaningOptions.Bind(all.GetSection(MeaningOptions.Section))),
            ];
        }
        catch (InvalidDataException fault)
        {
            return [$"{FileName} cannot be read: {fault.InnerException?.Message ?? fault.Message}"];
        }
    }

    /// <summary>How FactBot lives in Slack, by the configuration of this process.</summary>
    /// <exception cref="OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    internal static SlackOptions Slack() => SlackOptions.Bind(new ConfigurationBuilder().AddFactBot().Build().GetSection(SlackOptions.Section));

    /// <summary>How FactBot lives in Teams, by the configuration of this process.</summary>
    /// <exception cref="OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    internal static TeamsOptions Teams() => TeamsOptions.Bind(new ConfigurationBuilder().AddFactBot().Build().GetSection(TeamsOptions.Section));

    /// <summary>Where an answer begins, by the configuration of this process.</summary>
    /// <exception cref="OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    internal static Thresholds Answers() => Speaks(AnswerSettings.Section)
        ? AnswerSettings.Bind(new ConfigurationBuilder().AddFactBot().Build().GetSection(AnswerSettings.Section))
        : Thresholds.Default;

    /// <summary>How facts are found by meaning, by the configuration of this process.</summary>
    /// <exception cref="OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    internal static MeaningOptions Meaning() => MeaningOptions.Bind(new ConfigurationBuilder().AddFactBot().Build().GetSection(MeaningOptions.Section));

    /// <summary>
    /// Whether anything set may be of a section: a look at the names alone, so that a command without need of the
    /// configuration does not load all that reads it.
    /// </summary>
    internal static bool Speaks(string section)
    {
        var file = Path.Combine(Folder, FileName);
        return Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(IsOfSection)
            || (File.Exists(file) && File.ReadAllText(file).Contains($"\"{section}", StringComparison.OrdinalIgnoreCase));

        bool IsOfSection(string name) => name.Replace(':', '_').Split('_', StringSplitOptions.RemoveEmptyEntries) is var parts
            && (parts.FirstOrDefault()?.Equals("FACTBOT", StringComparison.OrdinalIgnoreCase) == true ? parts[1..] : parts).FirstOrDefault()?.Equals(section, StringComparison.OrdinalIgnoreCase) == true;
    }

    private static IEnumerable<string> Faults<T>(Func<T> bind)
    {
        try
        {
            bind();
            return [];
        }
        catch (OptionsValidationException fault)
        {
            return fault.Failures;
        }
    }
}
