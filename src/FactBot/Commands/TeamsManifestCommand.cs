using System.CommandLine;
using FactBot.Teams;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary><c>factbot manifest teams</c>: the app package that an administrator uploads to Teams.</summary>
internal static class TeamsManifestCommand
{
    private const string Example = "factbot manifest teams --app-id 00000000-0000-0000-0000-000000000000 --domain facts.newsroom.example -o factbot.zip";

    internal static Verb Create(Streams streams)
    {
        var appId = new Option<string>("--app-id") { Description = "The bot's app id, as its registration in Entra shows it", HelpName = "ID", Required = true };
        var domain = new Option<string>("--domain") { Description = "The host by which Teams reaches FactBot", HelpName = "HOST", Required = true };
        var web = new Option<string?>("--web") { Description = "The host of the web chat: links to facts there show the fact in Teams", HelpName = "HOST" };
        var name = new Option<string>("--name") { Description = "What the app is called in Teams", HelpName = "NAME", DefaultValueFactory = _ => "FactBot" };
        var file = new Option<string?>("--output", "-o") { Description = "The package to write; default: the manifest alone, on standard output", HelpName = "FILE" };
        var verb = new Verb("teams", "Write the Teams app package, ready to upload", Example)
        {
            Notes = "Upload it in the Teams admin center under Manage apps, or in Teams under Apps, Manage your apps. The bot's messaging endpoint is https://HOST/api/messages.",
        };
        verb.Options.Add(appId);
        verb.Options.Add(domain);
        verb.Options.Add(web);
        verb.Options.Add(name);
        verb.Options.Add(file);
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var manifest = TeamsManifest.Write(Id(parsed.GetValue(appId)!), parsed.GetValue(domain)!, parsed.GetValue(web), parsed.GetValue(name)!);
            var package = TeamsPackage.Pack(manifest);
            if (TeamsPackage.Faults(package) is { IsEmpty: false } faults)
            {
                throw new RequestFailedException($"{string.Join('\n', faults)}\nFor example: {Example}");
            }

            if (parsed.GetValue(file) is { } path)
            {
                await File.WriteAllBytesAsync(path, package, cancellationToken);
                streams.Error.WriteLine($"Wrote {path}: a manifest and two icons, ready to upload.");
            }
            else
            {
                streams.Out.WriteLine(manifest);
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static Guid Id(string text) => Guid.TryParse(text, out var id)
        ? id
        : throw new RequestFailedException($"--app-id is “{text}”; it is the bot's Application (client) ID. For example: {Example}");
}
