using FactBot.Domain.Facts;

namespace FactBot.Store.Sqlite;

/// <summary>What the domain promises of every fact, held here because a fact that breaks it could not be read back.</summary>
internal static class Promises
{
    /// <summary>Throws when a promise is broken.</summary>
    /// <exception cref="ArgumentException">There is no citation, or a date that the calendar does not have.</exception>
    internal static void Demand(Fact fact)
    {
        if (fact.Citations.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A fact needs at least one citation.", nameof(fact));
        }

        Demand(fact.Attribution.SaidOn);
        Demand(fact.AsOf);
        Demand(fact.Match(_ => null, _ => null, figure => figure.Details.Released));
        foreach (var citation in fact.Citations)
        {
            Demand(citation.Source.Issued);
            Demand(citation.Source.Accessed);
            Demand(citation.Source.ArchivedOn);
        }
    }

    private static void Demand(PartialDate? date)
    {
        if (date is { } value && !(value.Start.Exists && value.End is null or { Exists: true } && value.LastDay >= value.FirstDay))
        {
            throw new ArgumentException($"There is no such date: {value}.", nameof(date));
        }
    }
}
