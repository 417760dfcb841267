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
        var given = items.ToList();
        if (keys.IsEmpty || given.Count < 2) return [.. given];
        var valued = given.Select(item => (Item: item, Values: keys.Select(key => value(item, key)).ToArray())).ToList();
        return [.. valued.Order(Comparer<(T Item, ImmutableArray<string>[] Values)>.Create((a, b) => Compare(a.Values, b.Values))).Select(each => each.Item)];
    }

    private int Compare(ImmutableArray<string>[] left, ImmutableArray<string>[] right)
    {
        for (var index = 0; index < keys.Length; index++)
        {
            var order = Compare(left[index], right[index], keys[index].Descending);
            if (order != 0) return order;
        }

        return 0;
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
