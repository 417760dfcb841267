namespace FactBot.Testing.Slack;

/// <summary>Where the app listens, as registered with Slack; the three may be the same.</summary>
/// <param name="Events">For events.</param>
/// <param name="Commands">For slash commands.</param>
/// <param name="Interactions">For clicks, shortcuts and views.</param>
public sealed record SlackRequestUrls(Uri Events, Uri Commands, Uri Interactions)
{
    /// <summary>One address for all.</summary>
    public static SlackRequestUrls One(Uri address) => new(address, address, address);

    internal Uri Of(SlackDeliveryKind kind) => kind switch
    {
        SlackDeliveryKind.Event => Events,
        SlackDeliveryKind.Command => Commands,
        _ => Interactions,
    };
}
