namespace FactBot.Slack.Receiving;

/// <summary>
/// Something Slack delivered, by either transport, after it was verified. The family is closed; an
/// <see cref="UnknownDelivery"/> never reaches <see cref="IDeliveries"/>.
/// </summary>
internal abstract record Delivery
{
    private protected Delivery(DeliveryOrigin origin) => Origin = origin;

    /// <summary>Whose it is, what identifies it, and its bytes.</summary>
    public DeliveryOrigin Origin { get; init; }

    /// <summary>What <see cref="DeliveryReader.Read"/> needs to know to make the same delivery of <see cref="Payload"/> again.</summary>
    public abstract DeliveryShape Shape { get; }

    /// <inheritdoc cref="DeliveryOrigin.TeamId"/>
    public string TeamId => Origin.TeamId;

    /// <inheritdoc cref="DeliveryOrigin.EnterpriseId"/>
    public string? EnterpriseId => Origin.EnterpriseId;

    /// <inheritdoc cref="DeliveryOrigin.IsEnterpriseInstall"/>
    public bool IsEnterpriseInstall => Origin.IsEnterpriseInstall;

    /// <inheritdoc cref="DeliveryOrigin.Key"/>
    public string Key => Origin.Key;

    /// <inheritdoc cref="DeliveryOrigin.Payload"/>
    public ReadOnlyMemory<byte> Payload => Origin.Payload;
}
