using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Vectors;

/// <summary>What the process has in memory of the vectors: nothing until the first search by meaning.</summary>
internal sealed class VectorMemory
{
    private readonly Lock growing = new();
    private readonly Dictionary<long, OfModel> models = [];

    private sealed class OfModel
    {
        internal Dictionary<long, VectorTable> Newsrooms { get; } = [];

        /// <summary>The row up to which everything is in memory.</summary>
        internal long Reached { get; set; }
    }

    /// <summary>The vectors of a model in a newsroom, all that the read under way sees; null when there are none.</summary>
    internal VectorTable? Of(Connection connection, VectorModel model, long newsroom)
    {
        lock (growing)
        {
            if (!models.TryGetValue(model.Id, out var known))
            {
                models[model.Id] = known = new OfModel();
            }

            var newest = VectorRows.Newest(connection);
            if (newest > known.Reached)
            {
                VectorRows.Since(connection, model, known.Reached, (id, room, scale, parts) =>
                {
                    if (!known.Newsrooms.TryGetValue(room, out var table))
                    {
                        known.Newsrooms[room] = table = new VectorTable(model.Dimension);
                    }

                    table.Add(id, scale, parts);
                    known.Reached = id;
                });
                known.Reached = newest;
            }

            return known.Newsrooms.GetValueOrDefault(newsroom);
        }
    }
}
