using FactBot.Domain.Chat;
using FactBot.Domain.Turns;
using FactBot.Slack.Installing;
using FactBot.Slack.Receiving;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Turns;

/// <summary>Finds out where a delivery comes from and who is behind it.</summary>
internal sealed class Visitors(SlackOptions options, IInstallations installations, SlackPeople people, SlackGroups groups)
{
    /// <summary>The installation of a delivery; null where FactBot is not installed or not allowed.</summary>
    /// <exception cref="TurnPostponedException">Slack has to be asked first, and cannot be at the moment.</exception>
    internal ValueTask<Installation?> InstallationAsync(Delivery delivery, CancellationToken cancellationToken) =>
        InstallationAsync(new WorkspaceKey(delivery.TeamId, delivery.EnterpriseId, delivery.IsEnterpriseInstall), cancellationToken);

    /// <summary>The installation of a workspace; null where FactBot is not installed or not allowed.</summary>
    /// <exception cref="TurnPostponedException">Slack has to be asked first, and cannot be at the moment.</exception>
    internal async ValueTask<Installation?> InstallationAsync(WorkspaceKey workspace, CancellationToken cancellationToken) =>
        await installations.FindAsync(workspace.TeamId, workspace.EnterpriseId, workspace.IsEnterpriseInstall, cancellationToken) switch
        {
            InstallationLookup.Installed installed => installed.Installation,
            InstallationLookup.Unavailable unavailable => throw new TurnPostponedException(unavailable.After, unavailable.Why),
            _ => null,
        };

    /// <summary>Somebody at the desk.</summary>
    /// <param name="installation">The workspace.</param>
    /// <param name="key">What the delivery is known by.</param>
    /// <param name="user">The person's id.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <exception cref="TurnPostponedException">Slack cannot say at the moment who it is.</exception>
    internal async ValueTask<Visit> VisitAsync(Installation installation, string key, string user, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(installation, user, cancellationToken);
        if (person.Standing == Standing.Unreachable)
        {
            throw new TurnPostponedException(null, "Slack cannot say at the moment who somebody is.");
        }

        return new Visit
        {
            Installation = installation,
            Newsroom = options.NewsroomOf(installation.Key, installation.BotToken),
            Sender = new Sender { Id = user, Name = person.Name, Role = await RoleAsync(installation, person, cancellationToken) },
            Key = $"slack:{installation.Key}:{key}",
        };
    }

    /// <summary>The highest role that the person or one of their groups was given; people from outside never get more than theirs.</summary>
    private async ValueTask<Role> RoleAsync(Installation installation, SlackPerson person, CancellationToken cancellationToken)
    {
        if (person.Standing != Standing.Member)
        {
            return options.GuestRole;
        }

        foreach (var grant in options.Grants.OrderByDescending(grant => grant.Role))
        {
            var isMeant = grant.IsGroup
                ? (await groups.MembersAsync(installation, grant.Id, cancellationToken)).Contains(person.Id)
                : grant.Id == person.Id;
            if (isMeant)
            {
                return grant.Role;
            }
        }

        return options.DefaultRole;
    }
}
