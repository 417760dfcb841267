using System.Collections.Immutable;

namespace FactBot.Testing.Teams;

/// <summary>The plan of what goes wrong with calls to the fake. The oldest rule that is not used up counts.</summary>
public sealed class ConnectorFaults
{
    private ImmutableArray<Rule> rules = [];

    /// <summary>Answers with a status such as 429.</summary>
    /// <param name="call">Which calls: <c>post</c>, <c>update</c>, <c>delete</c>, <c>create</c>, <c>member</c>, <c>token</c>, <c>keys</c>, <c>upload</c>.</param>
    /// <param name="status">The status.</param>
    /// <param name="code">The code of the error.</param>
    /// <param name="retryAfter">How many seconds to stay away.</param>
    /// <param name="times">With how many calls.</param>
    public void Status(string call, int status, string code = "ServiceError", int? retryAfter = null, int times = 1) =>
        Add(call, new ConnectorFault(status, code, retryAfter), times);

    /// <summary>Resets the connection before the call is carried out.</summary>
    public void Reset(string call, int times = 1) => Add(call, new ConnectorFault(0, "", null), times);

    /// <summary>Ends all rules.</summary>
    public void Clear() => ImmutableInterlocked.InterlockedExchange(ref rules, []);

    internal ConnectorFault? Take(string call) => rules.FirstOrDefault(rule => rule.Takes(call))?.Fault;

    private void Add(string call, ConnectorFault fault, int times) => ImmutableInterlocked.Update(ref rules, all => all.Add(new Rule(call, fault, times)));

    private sealed class Rule(string name, ConnectorFault fault, int times)
    {
        private int left = times;

        internal ConnectorFault Fault => fault;

        internal bool Takes(string call) => call == name && Interlocked.Decrement(ref left) >= 0;
    }
}

/// <summary>Something that goes wrong with a call.</summary>
/// <param name="Status">The status; 0 for a connection that is reset.</param>
/// <param name="Code">The code of the error.</param>
/// <param name="RetryAfter">How many seconds to stay away.</param>
internal sealed record ConnectorFault(int Status, string Code, int? RetryAfter);
