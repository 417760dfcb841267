using System.Text.Json;

namespace FactBot.Teams.Sending;

/// <summary>What became of a call to the Connector. Closed: <see cref="Ok"/>, <see cref="Refused"/>, <see cref="Barred"/>, <see cref="Later"/>.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer()
    {
    }

    /// <summary>It was carried out.</summary>
    /// <param name="Body">What was said; an empty object when nothing was.</param>
    internal sealed record Ok(JsonElement Body) : ConnectorAnswer
    {
        /// <summary>A text of the body; null when it is absent.</summary>
        internal string? Text(string name) => Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    /// <summary>It will not be carried out, however often it is asked for.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">The Connector's code, such as <c>BotNotInConversationRoster</c>; empty when it named none.</param>
    /// <param name="Sentence">What to change.</param>
    internal sealed record Refused(int Status, string Code, string Sentence) : ConnectorAnswer;

    /// <summary>Nothing is carried out until an operator changes something.</summary>
    /// <param name="Sentence">What to change.</param>
    internal sealed record Barred(string Sentence) : ConnectorAnswer;

    /// <summary>It was not carried out, or nobody knows; the same call may succeed later.</summary>
    /// <param name="After">Not before this time has passed; null when nobody named one.</param>
    /// <param name="Why">One sentence.</param>
    /// <param name="MayHaveArrived">Whether it may have been carried out all the same.</param>
    internal sealed record Later(TimeSpan? After, string Why, bool MayHaveArrived) : ConnectorAnswer;
}
