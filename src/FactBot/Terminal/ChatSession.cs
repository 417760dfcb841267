using System.Collections.Immutable;
using System.Globalization;
using FactBot.Commands;
using FactBot.Domain.Chat;

namespace FactBot.Terminal;

/// <summary>
/// A conversation in a terminal. What begins with a colon is for the terminal and never reaches the desk:
/// <c>:1</c> takes a numbered action, <c>:fill</c> asks for what a form lacks, <c>:save</c> keeps a file.
/// </summary>
internal sealed class ChatSession(IFactDesk door, Sender sender, IPrompt prompt, ReplyView view, Streams streams)
{
    private ImmutableArray<ReplyAction> _actions = [];
    private Reply? _last;

    /// <summary>Talks until the person leaves.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && MessageLines.Read(first => prompt.ReadMessage(first ? "› " : "… ")) is { } text)
        {
            if (text == LineEditor.Abandoned || string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (text.Trim() is ":quit" or ":q" or ":exit" or "exit" or "quit")
            {
                return;
            }

            await TakeAsync(text, cancellationToken);
        }
    }

    private ValueTask TakeAsync(string text, CancellationToken cancellationToken)
    {
        var words = text.Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
        if (!text.StartsWith(':'))
        {
            return SayAsync(OpenedDesk.Message(sender, text), cancellationToken);
        }

        if (int.TryParse(words[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return ActAsync(number, cancellationToken);
        }

        if (words[0] == ":fill" && _last is FormReply form)
        {
            return FillAsync(form, cancellationToken);
        }

        if (words[0] == ":save" && _last is FileReply file)
        {
            Save(file, words is [_, { Length: > 0 } path] ? path : file.Name);
        }
        else
        {
            Tell(":1 takes the action with that number, :fill asks for what a form lacks, :save [PATH] keeps a file, :quit leaves. Everything else is a message; try: help");
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask SayAsync(Message message, CancellationToken cancellationToken)
    {
        _last = await Replies.OfAsync(door, message, cancellationToken);
        _actions = view.WriteWithActions(_last);
        switch (_last)
        {
            case FormReply { Faults.Length: > 0 }:
                Tell(":fill asks you for what is missing, one line at a time.");
                break;
            case FileReply file:
                Tell($":save writes {HarmlessText.Of(file.Name)} here; :save PATH elsewhere.");
                break;
        }

        streams.Out.WriteLine();
        streams.Out.Flush();
    }

    private ValueTask ActAsync(int number, CancellationToken cancellationToken)
    {
        if (number < 1 || number > _actions.Length)
        {
            Tell(_actions.IsEmpty ? "There is nothing to choose from." : $"Choose :1 to :{_actions.Length}.");
            return ValueTask.CompletedTask;
        }

        var command = _actions[number - 1].Match(
            say => say.Command,
            ask => Ask(ask),
            copy =>
            {
                streams.Out.WriteLine(HarmlessText.Of(copy.Text));
                streams.Out.Flush();
                return null;
            },
            share => share.Command);
        return command is null ? ValueTask.CompletedTask : SayAsync(OpenedDesk.Message(sender, command), cancellationToken);
    }

    private string? Ask(AskAction ask)
    {
        if (!ask.Suggestions.IsDefaultOrEmpty)
        {
            Tell($"For example: {HarmlessText.Of(string.Join(", ", ask.Suggestions))}");
        }

        var line = prompt.ReadAnswer($"{HarmlessText.Of(ask.Prompt)} ");
        return string.IsNullOrWhiteSpace(line) || line == LineEditor.Abandoned ? null : ask.CommandWith(line);
    }

    private async ValueTask FillAsync(FormReply form, CancellationToken cancellationToken)
    {
        if (FormFilling.Ask(form, prompt) is { } draft)
        {
            await SayAsync(OpenedDesk.Message(sender, form.Command) with { Form = draft }, cancellationToken);
        }
    }

    private void Save(FileReply file, string path)
    {
        try
        {
            Tell($"Saved {(Directory.Exists(path) ? ReplyFile.Save(file, path) : ReplyFile.SaveAs(file, path))}");
        }
        catch (Exception fault) when (fault is RequestFailedException or IOException or UnauthorizedAccessException)
        {
            Tell(fault.Message);
        }
    }

    private void Tell(string sentence) => streams.Error.WriteLine(sentence);
}
