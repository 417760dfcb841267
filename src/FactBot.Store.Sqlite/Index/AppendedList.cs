namespace FactBot.Store.Sqlite.Index;

/// <summary>A list that only grows. One thread at a time adds; any number read what there is.</summary>
/// <param name="room">For how many there is room at first.</param>
internal class AppendedList<T>(int room)
{
    private T[] items = new T[room];
    private int count;

    /// <summary>The items there are. The count is read first: the array may be a later one, never an earlier.</summary>
    internal ReadOnlySpan<T> All
    {
        get
        {
            var known = Volatile.Read(ref count);
            return Volatile.Read(ref items).AsSpan(0, known);
        }
    }

    internal void Add(T item)
    {
        if (count == items.Length)
        {
            Array.Resize(ref items, count * 2);
        }

        items[count] = item;
        Volatile.Write(ref count, count + 1);
    }
}
