using FactBot.Domain.Chat;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary>One message a line in, one reply a line out, in order; a reply is out before the next line is read.</summary>
internal sealed class SayStream(IFactDesk door, Sender sender, int pageSize, ReplyPrinter printer)
{
    internal async Task<int> RunAsync(Stream input, CancellationToken cancellationToken)
    {
        await foreach (var line in Utf8Line.ReadAsync(input, cancellationToken))
        {
            printer.Print(line switch
            {
                Utf8Line.Text text => await Replies.OfAsync(door, OpenedDesk.Message(sender, text.Value) with { PageSize = pageSize }, cancellationToken),
                Utf8Line.Unusable unusable => Replies.Refused(unusable.Sentence),
                _ => throw new InvalidOperationException($"No such line: {line.GetType().Name}"),
            });
        }

        return ExitCode.Done;
    }
}
