using FactBot.Domain.Chat;
using FactBot.Domain.Turns;
using FactBot.Teams.Receiving;
using FactBot.Teams.Sending;

namespace FactBot.Teams.Turns;

/// <summary>Finds out who is behind a delivery.</summary>
internal sealed class Visitors(TeamsOptions options, TeamsPeople people, FileLinks files)
{
    /// <summary>Somebody at the desk.</summary>
    /// <exception cref="TurnPostponedException">Teams cannot say at the moment who it is.</exception>
    internal async ValueTask<Visit> VisitAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(delivery, cancellationToken);
        return person.Standing == Standing.Unreachable
            ? throw new TurnPostponedException(null, "Teams cannot say at the moment who somebody is.")
            : Visit(delivery, person.Name, RoleOf(delivery, person.Standing));
    }

    /// <summary>Somebody of whom nothing is asked, to see whether their words refer to an answer.</summary>
    internal Visit Overheard(Delivery delivery) => Visit(delivery, "", Role.Reader);

    private Visit Visit(Delivery delivery, string name, Role role) => new()
    {
        Delivery = delivery,
        Newsroom = options.NewsroomOf(delivery.Tenant),
        Sender = new Sender { Id = IdOf(delivery), Name = name, Role = role },
        Key = $"teams:{delivery.Tenant}:{delivery.ConversationId}:{delivery.Key}",
        WebUrl = options.WebUrl,
        LinkTo = files.To,
    };

    private string IdOf(Delivery delivery) => delivery.Activity.From switch
    {
        { AadObjectId: { Length: > 0 } id } => options.KnownAs.GetValueOrDefault(id) ?? id,
        { Id: { Length: > 0 } id } => id,
        _ => "unknown",
    };

    /// <summary>The highest role that the person was given; people from outside never get more than theirs.</summary>
    private Role RoleOf(Delivery delivery, Standing standing) => standing != Standing.Member
        ? options.GuestRole
        : options.Grants
            .Where(grant => grant.IsFor(delivery.Activity.From?.AadObjectId, delivery.Tenant))
            .Select(grant => (Role?)grant.Role)
            .Max() ?? options.DefaultRole;
}
