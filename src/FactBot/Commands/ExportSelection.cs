using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Exchange;
using FactBot.Hosting;

namespace FactBot.Commands;

/// <summary>Finds the facts an export is of.</summary>
internal sealed class ExportSelection(Desk desk, FactExport export)
{
    /// <summary>The facts, streamed where all are wanted.</summary>
    /// <exception cref="RequestFailedException">There is no such list, fact or answer.</exception>
    internal async Task<IAsyncEnumerable<Fact>> OfAsync(ExportRequest request, CancellationToken cancellationToken) => request switch
    {
        { List: { } name } => export.These(await OnListAsync(name, cancellationToken), cancellationToken),
        { Question: { } question } => export.These(await AnsweringAsync(question, cancellationToken), cancellationToken),
        { Ids.Length: > 0 } => export.These(await NamedAsync(request, cancellationToken), cancellationToken),
        _ => export.Everything(cancellationToken),
    };

    private async Task<IEnumerable<Fact>> OnListAsync(string name, CancellationToken cancellationToken)
    {
        var list = await desk.Store.ListAsync(NewsroomId.Default, name, cancellationToken)
            ?? throw new RequestFailedException($"There is no list \"{name}\". To see them all: factbot say lists");
        return await desk.Store.GetAsync(NewsroomId.Default, list.Ids, cancellationToken);
    }

    private async Task<IEnumerable<Fact>> NamedAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        var facts = await desk.Store.GetAsync(NewsroomId.Default, request.Ids, cancellationToken);
        var missing = request.Ids.Except(facts.Select(fact => fact.Id)).ToList();
        return missing.Count == 0
            ? facts
            : throw new RequestFailedException($"Not on file: {string.Join(", ", missing)}. Nothing was exported.");
    }

    /// <summary>Asks by the same door as the chats.</summary>
    private async Task<IEnumerable<Fact>> AnsweringAsync(string question, CancellationToken cancellationToken)
    {
        var asker = new Sender { Id = Environment.UserName, Name = Environment.UserName, Role = Role.Editor };
        var reply = await desk.Door.HandleAsync(OpenedDesk.Message(asker, $"ask {question}") with { PageSize = int.MaxValue }, cancellationToken);
        return reply is AnswerReply { Outcome: Outcome.Found } answer
            ? answer.Facts.Select(shown => shown.Fact)
            : throw new RequestFailedException($"{reply.Headline} Nothing was exported.");
    }
}
