namespace FactBot.Store.Sqlite.Sql;

/// <summary>The current row of a statement, read column by column from left to right.</summary>
internal ref struct Row(Statement statement, int first = 0)
{
    private int next = first;

    internal string Text() => statement.Text(next++);

    internal string? TextOrNull() => statement.TextOrNull(next++);

    internal long Number() => statement.Number(next++);

    internal byte[]? BytesOrNull() => statement.BytesOrNull(next++);
}
