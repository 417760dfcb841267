using System.Collections.Immutable;
using System.CommandLine;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Hosting;

namespace FactBot.Commands;

/// <summary>What an export is asked for.</summary>
/// <param name="Ids">These facts; empty for no such wish.</param>
/// <param name="List">The facts on this list.</param>
/// <param name="Question">The facts that answer this.</param>
/// <param name="Format">How.</param>
/// <param name="File">Where to; null for standard output.</param>
/// <param name="Wishes">How it is to look.</param>
/// <param name="ShowsProgress">Say how far it has come.</param>
/// <param name="IsCheck">Only say what the sources lack.</param>
internal sealed record ExportRequest(ImmutableArray<FactId> Ids, string? List, string? Question, IExportFormat Format, string? File, ExportWishes Wishes, bool ShowsProgress, bool IsCheck)
{
    /// <summary>Nothing in particular is asked for.</summary>
    internal bool IsEverything => Ids.IsEmpty && List is null && Question is null;
}

/// <summary>The options of <c>factbot export</c>.</summary>
internal sealed class ExportOptions
{
    private readonly Argument<string[]> _ids = new("IDS") { Description = "Numbers of facts: F-1 F-2", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _list = new("--list") { Description = "The facts on this list", HelpName = "NAME" };
    private readonly Option<string?> _question = new("--question") { Description = "The facts that answer this question", HelpName = "TEXT" };
    private readonly Option<string?> _format = new("--as") { Description = $"Format: {Names}; default: by the name of -o, else jsonl", HelpName = "FORMAT" };
    private readonly Option<string?> _file = new("--output", "-o") { Description = "The file to write; default: standard output", HelpName = "FILE" };
    private readonly Option<bool> _force = new("--force") { Description = "Replace the file if there is one" };

    private readonly Option<bool> _progress = new("--progress") { Description = "Say how far a long export has come" };
    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; say what sources lack to be cited in full" };
    private readonly ExportLooks _looks = new();

    private static string Names => Desk.Formats.Names;

    /// <summary>Adds the options and their rules to a command.</summary>
    internal void AddTo(Command command)
    {
        command.Arguments.Add(_ids);
        foreach (var option in new Option[] { _list, _question, _format, _file, _force, _progress, _check }.Concat(_looks.All))
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            var ids = result.GetValue(_ids) ?? [];
            var scopes = (ids.Length > 0 ? 1 : 0) + (result.GetValue(_list) is null ? 0 : 1) + (result.GetValue(_question) is null ? 0 : 1);
            if (scopes > 1)
            {
                result.AddError("Name facts, or a --list, or a --question. For example: factbot export --list pegasus");
            }

            foreach (var id in ids.Where(id => !FactId.TryParse(id, out _)))
            {
                result.AddError($"\"{id}\" is not the number of a fact. For example: factbot export F-1 F-2");
            }

            if (result.GetValue(_format) is { } name && Desk.Formats.Find(name) is null)
            {
                result.AddError($"\"{name}\" is not a format; there are {Names}. For example: --as bibtex");
            }
        });
    }

    /// <summary>What is asked for.</summary>
    /// <exception cref="RequestFailedException">The file exists and nobody said --force.</exception>
    internal ExportRequest Of(ParseResult parsed)
    {
        var file = parsed.GetValue(_file);
        if (file is not null && Path.Exists(file) && !parsed.GetValue(_force))
        {
            throw new RequestFailedException($"{file} exists already and was not overwritten. Add --force to replace it.");
        }

        return new ExportRequest(
            [.. (parsed.GetValue(_ids) ?? []).Select(id => FactId.TryParse(id, out var read) ? read : FactId.None)],
            parsed.GetValue(_list),
            parsed.GetValue(_question),
            Format(parsed.GetValue(_format), file),
            file,
            _looks.Of(parsed),
            parsed.GetValue(_progress),
            parsed.GetValue(_check));
    }

    private static IExportFormat Format(string? name, string? file) =>
        (name is not null ? Desk.Formats.Find(name) : null)
        ?? (file is not null ? Desk.Formats.OfFile(file) : null)
        ?? Desk.Formats.Find("jsonl")!;
}
