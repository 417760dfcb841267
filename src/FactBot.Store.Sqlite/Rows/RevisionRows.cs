using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Domain.Facts;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Appends to and reads the history of a fact.</summary>
internal static class RevisionRows
{
    private const string Select =
        "select version, by_id, by_name, at, why, changes, content_hash, previous_hash, hash from revisions where fact = ? order by version";

    private const string Insert =
        "insert into revisions (fact, version, by_id, by_name, at, why, changes, content_hash, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private const string LastHashSql = "select hash from revisions where fact = ? order by version desc limit 1";

    internal static ImmutableArray<Revision> Of(Connection connection, long fact)
    {
        var revisions = ImmutableArray.CreateBuilder<Revision>();
        using var statement = connection.Use(Select);
        statement.With(fact);
        while (statement.Step())
        {
            var row = new Row(statement);
            revisions.Add(new Revision
            {
                Version = (int)row.Number(),
                By = new Member(row.Text(), row.Text()),
                At = Values.Instant(row.TextOrNull()) ?? throw Values.Unreadable(""),
                Why = row.TextOrNull(),
                Changes = Changes(row.Text()),
                ContentHash = row.Text(),
                PreviousHash = row.Text(),
                Hash = row.Text(),
            });
        }

        return revisions.ToImmutable();
    }

    internal static void Append(Connection connection, long fact, Revision revision)
    {
        using var insert = connection.Use(Insert);
        insert.With(fact).With(revision.Version).With(revision.By.Id).With(revision.By.Name).With(Values.Of((DateTimeOffset?)revision.At))
            .With(revision.Why).With(Json(revision.Changes)).With(revision.ContentHash).With(revision.PreviousHash).With(revision.Hash).Run();
    }

    /// <summary>Hash of a fact's last revision; empty when it has none.</summary>
    internal static string LastHash(Connection connection, long fact)
    {
        using var statement = connection.Use(LastHashSql);
        return statement.With(fact).Step() ? statement.Text(0) : "";
    }

    private static string Json(ImmutableArray<FieldChange> changes) => changes.IsDefaultOrEmpty ? "[]" : Values.Json(json =>
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            json.WriteStartArray();
            json.WriteStringValue(change.Field);
            json.WriteStringValue(change.Old);
            json.WriteStringValue(change.New);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    });

    private static ImmutableArray<FieldChange> Changes(string json)
    {
        if (json == "[]")
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(change => new FieldChange(change[0].GetString()!, change[1].GetString(), change[2].GetString()))];
    }
}
