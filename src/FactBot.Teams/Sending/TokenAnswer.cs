namespace FactBot.Teams.Sending;

/// <summary>What became of the wish for a token of the bot's own. Closed: <see cref="Got"/>, <see cref="Refused"/>, <see cref="Later"/>.</summary>
internal abstract record TokenAnswer
{
    private TokenAnswer()
    {
    }

    /// <summary>The token; null where none is used, because the endpoint is open to this machine only. Secret.</summary>
    internal sealed record Got(string? Token) : TokenAnswer
    {
        /// <summary>Leaves the token out.</summary>
        public override string ToString() => "a token";
    }

    /// <summary>There is none until an operator changes something.</summary>
    internal sealed record Refused(string Sentence) : TokenAnswer;

    /// <summary>There is none at the moment.</summary>
    internal sealed record Later(string Sentence) : TokenAnswer;
}
