using System.Collections.Immutable;
using System.Globalization;
using FactBot.Csl.Locales;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>Orders entries by the keys of a section; what ties under all keys keeps its order.</summary>
internal sealed class EntrySorter(ImmutableArray<SortRule> keys, string language)
{
    private readonly CompareInfo compare = Cultures.Of(language).CompareInfo;

    /// <param name="items">What to sort.</param>
    /// <param name="value">The sort value of one of them under one key.</param>
    public ImmutableArray<T> Sort<T>(IEnumerable<T> items, Func<T, SortRule, ImmutableArray<string>> value)
    {
        List<List<T>> ties = [[.. items]];
        foreach (var key in keys) ties = [.. ties.SelectMany(tied => tied.Count < 2 ? [tied] : Split(tied, key, value))];
        return [.. ties.SelectMany(tied => tied)];
    }

    /// <summary>Orders items that tie under all keys before; the next key is worked out only for those that tie under this one too.</summary>
    private List<List<T>> Split<T>(List<T> tied, SortRule key, Func<T, SortRule, ImmutableArray<string>> value)
    {
        var order = Comparer<(T Item, ImmutableArray<string> Value)>.Create((left, right) => Compare(left.Value, right.Value, key.Descending));
        var parts = new List<List<T>>();
        (T, ImmutableArray<string>)? before = null;
        foreach (var valued in tied.ConvertAll(item => (Item: item, Value: value(item, key))).Order(order))
        {
            if (before is { } previous && order.Compare(previous, valued) == 0) parts[^1].Add(valued.Item);
            else parts.Add([valued.Item]);
            before = valued;
        }

        return parts;
    }

    /// <summary>Without a value comes last in either direction.</summary>
    private int Compare(ImmutableArray<string> left, ImmutableArray<string> right, bool descending)
    {
        if (left.IsEmpty || right.IsEmpty) return right.IsEmpty.CompareTo(left.IsEmpty) * -1;
        for (var index = 0; index < Math.Min(left.Length, right.Length); index++)
        {
            var order = compare.Compare(left[index], right[index], CompareOptions.IgnoreCase);
            if (order != 0) return descending ? -order : order;
        }

        var length = left.Length.CompareTo(right.Length);
        return descending ? -length : length;
    }
}
