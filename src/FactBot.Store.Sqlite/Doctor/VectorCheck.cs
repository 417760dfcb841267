using System.Globalization;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Doctor;

/// <summary>Holds the vectors against their models and facts.</summary>
internal static class VectorCheck
{
    private const string CountAll = "select count(*) from vectors";

    private const string CountBad =
        """
        select count(*) from vectors v join vector_models m on m.id = v.model join facts f on f.id = v.fact
        where length(v.data) <> m.dimension or v.version <> f.version or v.newsroom <> f.newsroom
        """;

    /// <summary>Where nothing was ever encoded there is nothing to say.</summary>
    internal static Finding None { get; } = new("vectors", true, "There are none.");

    internal static Finding Of(Connection connection)
    {
        var (all, bad) = (connection.Number(CountAll), connection.Number(CountBad));
        return all == 0 ? None
            : bad == 0 ? new Finding("vectors", true, string.Create(CultureInfo.InvariantCulture, $"{all:N0} vectors are of facts as they stand."))
            : new Finding("vectors", false, string.Create(CultureInfo.InvariantCulture, $"{bad:N0} of {all:N0} vectors are not of the facts as they stand, or of another length than their model's."));
    }
}
