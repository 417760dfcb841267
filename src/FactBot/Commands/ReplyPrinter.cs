using FactBot.Domain.Chat;
using FactBot.Domain.Chat.Json;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary>Prints replies as the command line asked for them, each flushed before the next message is read.</summary>
/// <param name="streams">Where to.</param>
/// <param name="asJson">One line of JSON a reply.</param>
/// <param name="top">How many facts at most in JSON.</param>
/// <param name="folder">Where files go; null prints them.</param>
internal sealed class ReplyPrinter(Streams streams, bool asJson, int top, string? folder)
{
    /// <summary>Prints one reply; a file goes to the folder, or as it is to a pipe.</summary>
    internal void Print(Reply reply)
    {
        if (folder is not null && reply is FileReply saved)
        {
            streams.Error.WriteLine($"Saved {ReplyFile.Save(saved, folder)}");
        }

        if (asJson)
        {
            streams.Out.WriteLine(ReplyJson.Write(reply, top));
        }
        else if (reply is FileReply file && folder is null && !streams.IsOutTerminal)
        {
            streams.Error.WriteLine(file.Headline);
            streams.Out.Flush();
            using var output = streams.OpenOut();
            output.Write(file.Content.Span);
        }
        else if (streams.HasColours)
        {
            new ReplyView(streams.Out, new Style(HasColours: true)).Write(reply);
        }
        else
        {
            streams.Out.WriteLine(HarmlessText.Of(PlainText.Of(reply)));
        }

        streams.Out.Flush();
    }
}
