using System.Text.Json;
using FactBot.Domain.Turns;
using FactBot.Teams.Receiving;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Sending;

/// <summary>Finds out who somebody is to the tenant: asked of the conversation, and where FactBot is not in it of the personal chat.</summary>
internal sealed class TeamsPeople(Connector connector, PersonalChats chats, TimeProvider time)
{
    private const int MostPeople = 5000;
    private const string GuestMark = "#EXT#";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromMinutes(1);

    private readonly ExpiringCache<(string Tenant, string User), TeamsPerson> known = new(MostPeople, time);

    /// <summary>Who sent an activity. Never fails.</summary>
    internal async ValueTask<TeamsPerson> FindAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var user = delivery.Activity.From?.Id ?? "";
        var name = delivery.Activity.From?.Name is { Length: > 0 } shown ? shown : user;
        if (user.Trim('.').Length == 0)
        {
            return new TeamsPerson(name, Standing.Unknown);
        }

        var key = (delivery.Tenant, delivery.Activity.From?.AadObjectId ?? user);
        if (known.TryGet(key, out var person))
        {
            return person;
        }

        var answer = await AskAsync(delivery, user, cancellationToken);
        if (answer is ConnectorAnswer.Later or ConnectorAnswer.Barred)
        {
            return new TeamsPerson(name, Standing.Unreachable);
        }

        var found = answer is ConnectorAnswer.Ok ok ? Read(ok.Body, name, delivery.Tenant) : new TeamsPerson(name, Standing.Unknown);
        known.Put(key, found, found.Standing == Standing.Unknown ? FailureLifetime : Lifetime);
        return found;
    }

    private async ValueTask<ConnectorAnswer> AskAsync(Delivery delivery, string user, CancellationToken cancellationToken)
    {
        var service = delivery.Activity.ServiceUrl!;
        var answer = await connector.MemberAsync(service, delivery.ConversationId, user, cancellationToken);
        if (answer is not ConnectorAnswer.Refused || delivery.IsPersonal || delivery.Activity.Recipient?.Id is not { } bot)
        {
            return answer;
        }

        return await chats.OpenAsync(service, delivery.Tenant, bot, user, cancellationToken) switch
        {
            PersonalChat.Open open => await connector.MemberAsync(service, open.Conversation, user, cancellationToken),
            PersonalChat.Failed { Answer: ConnectorAnswer.Later later } => later,
            _ => answer,
        };
    }

    private static TeamsPerson Read(JsonElement body, string name, string tenant)
    {
        TeamsMember? member;
        try
        {
            member = body.Deserialize(TeamsWireJson.Default.TeamsMember);
        }
        catch (JsonException)
        {
            member = null;
        }

        if (member is null)
        {
            return new TeamsPerson(name, Standing.Unknown);
        }

        var isOwn = member.UserRole is null or "user"
            && (member.TenantId is null || string.Equals(member.TenantId, tenant, StringComparison.OrdinalIgnoreCase))
            && member.UserPrincipalName?.Contains(GuestMark, StringComparison.OrdinalIgnoreCase) != true;
        return new TeamsPerson(member.Name is { Length: > 0 } full ? full : name, isOwn ? Standing.Member : Standing.Guest);
    }
}
