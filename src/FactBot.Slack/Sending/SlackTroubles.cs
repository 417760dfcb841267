using System.Collections.Immutable;

namespace FactBot.Slack.Sending;

/// <summary>
/// What stands in the way of FactBot's work in Slack until an operator changes something, for the health report
/// and the doctor. Any number of threads may report and read.
/// </summary>
internal sealed class SlackTroubles
{
    private readonly Lock _lock = new();
    private ImmutableSortedDictionary<(string Workspace, string Subject), Trouble> _standing =
        ImmutableSortedDictionary<(string, string), Trouble>.Empty;

    /// <summary>One sentence for each trouble, ordered by workspace; empty when all is well.</summary>
    internal ImmutableArray<string> Sentences =>
        [.. Volatile.Read(ref _standing).Select(standing => $"Workspace {standing.Key.Workspace}: {standing.Value.Sentence}").Distinct()];

    /// <summary>Takes note of what became of a call: a refusal that concerns the installation stands until a call succeeds.</summary>
    /// <returns>Whether a trouble stands that did not stand before.</returns>
    internal bool Observe(string workspace, string method, SlackAnswer answer)
    {
        if (answer is SlackAnswer.Refused { Error: { Concern: SlackErrorConcern.Installation } error })
        {
            return Set(workspace, method, new Trouble(error.Sentence, !error.BarsEverything));
        }

        if (answer is SlackAnswer.Ok)
        {
            Remove(key => key.Workspace == workspace && (key.Subject == method || !_standing[key].IsOfItsSubjectAlone));
        }

        return false;
    }

    /// <summary>Reports a trouble that no call of the Web API ends; see <see cref="Clear"/>.</summary>
    internal void Report(string workspace, string subject, string sentence) => Set(workspace, subject, new Trouble(sentence, IsOfItsSubjectAlone: true));

    /// <summary>Ends a reported trouble.</summary>
    internal void Clear(string workspace, string subject) => Remove(key => key == (workspace, subject));

    /// <summary>Ends all troubles of a workspace: FactBot was taken out of it.</summary>
    internal void Forget(string workspace) => Remove(key => key.Workspace == workspace);

    private bool Set(string workspace, string subject, Trouble trouble)
    {
        lock (_lock)
        {
            var isNew = !_standing.TryGetValue((workspace, subject), out var standing) || standing != trouble;
            _standing = _standing.SetItem((workspace, subject), trouble);
            return isNew;
        }
    }

    private void Remove(Func<(string Workspace, string Subject), bool> isOver)
    {
        if (Volatile.Read(ref _standing).IsEmpty)
        {
            return;
        }

        lock (_lock)
        {
            _standing = _standing.RemoveRange(_standing.Keys.Where(isOver));
        }
    }

    private sealed record Trouble(string Sentence, bool IsOfItsSubjectAlone);
}
