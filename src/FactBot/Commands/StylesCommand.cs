using System.CommandLine;
using FactBot.Citing;
using FactBot.Csl;
using FactBot.Hosting;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary><c>factbot styles</c>: the citation styles at hand, and an own one to edit.</summary>
internal static class StylesCommand
{
    private const string Notes =
        """
        Drop official or own styles (NAME.csl) and locales (locales-de-DE.xml) into the folder; they are there at the
        next message. A file named like one of FactBot's own styles takes its place. Exit code 1 when a file is not
        usable.
        """;

    internal static Verb Create(Streams streams)
    {
        var edit = new Option<string?>("--edit") { Description = "Put one of FactBot's own styles into the folder, to be edited there", HelpName = "STYLE" };
        var verb = new Verb("styles", "Say which citation styles there are", "factbot styles", "factbot styles --edit newsroom") { Notes = Notes };
        verb.Options.Add(edit);
        var store = new StoreOption(verb);
        verb.SetAction((parsed, _) =>
        {
            var folder = Desk.StylesBeside(store.Of(parsed).Path);
            return Task.FromResult(parsed.GetValue(edit) is { } name ? Write(name, folder, streams) : List(folder, streams));
        });
        return verb;
    }

    private static int List(StyleFolder folder, Streams streams)
    {
        foreach (var style in new CslCitationStyles(folder).All)
        {
            var isDropped = folder.Styles.Any(file => file.Name == style.Name);
            streams.Out.WriteLine($"{HarmlessText.Of(style.Name),-32} {HarmlessText.Of(style.Title)}{(isDropped ? " (in the folder)" : "")}");
        }

        streams.Error.WriteLine($"Further styles go into {folder.Path}");
        var faults = folder.Faults();
        foreach (var fault in faults)
        {
            streams.Error.WriteLine(HarmlessText.Of(fault));
        }

        return faults.IsEmpty ? ExitCode.Done : ExitCode.NotMet;
    }

    /// <exception cref="RequestFailedException">There is no such style, or the file is there already.</exception>
    private static int Write(string name, StyleFolder folder, Streams streams)
    {
        if (OwnStyles.All.FirstOrDefault(style => style.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } own)
        {
            throw new RequestFailedException($"\"{name}\" is none of FactBot's own styles; there are {string.Join(", ", OwnStyles.All.Select(style => style.Name))}. For example: factbot styles --edit newsroom");
        }

        var file = Path.Combine(folder.Path, own.Name + ".csl");
        if (File.Exists(file))
        {
            throw new RequestFailedException($"{file} exists already and was not overwritten.");
        }

        Directory.CreateDirectory(folder.Path);
        File.WriteAllText(file, OwnStyles.Xml(own.Name));
        streams.Out.WriteLine($"Wrote {file}: edit it, and {own.Name} looks so from the next message on.");
        return ExitCode.Done;
    }
}
