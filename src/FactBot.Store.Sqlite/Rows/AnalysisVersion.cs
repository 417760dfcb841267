using System.Globalization;
using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Which version of the analysis made the index that is stored.</summary>
internal static class AnalysisVersion
{
    private const string Select = "select value from settings where name = 'analysis_version'";

    private const string Upsert = "insert into settings (name, value) values ('analysis_version', ?) on conflict (name) do update set value = excluded.value";

    /// <summary>The version; 0 when nothing was indexed yet.</summary>
    internal static int Stored(Connection connection)
    {
        using var statement = connection.Use(Select);
        return statement.Step() && int.TryParse(statement.Text(0), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    /// <summary>Notes that the index is of this program's version.</summary>
    internal static void Save(Connection connection)
    {
        using var statement = connection.Use(Upsert);
        statement.With(SearchText.AnalysisVersion.ToString(CultureInfo.InvariantCulture)).Run();
    }
}
