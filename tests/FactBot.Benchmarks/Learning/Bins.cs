using System.Collections.Immutable;

namespace FactBot.Benchmarks.Learning;

/// <summary>The values of rows, each sorted into bins of about as many rows: a tree splits only between bins.</summary>
internal sealed class Bins
{
    /// <summary>How many bins a value has at most.</summary>
    internal const int Most = 128;

    /// <summary>The digits that a threshold is written with.</summary>
    private const double Digits = 1e5;

    private readonly double[][] _edges;
    private readonly byte[][] _bins;

    /// <param name="rows">The rows, each with the same values in order.</param>
    internal Bins(IReadOnlyList<ImmutableArray<double>> rows)
    {
        _edges = [.. Enumerable.Range(0, rows[0].Length).Select(value => EdgesOf([.. rows.Select(row => row[value])]))];
        _bins = [.. _edges.Select((edges, value) => rows.Select(row => BinOf(edges, row[value])).ToArray())];
    }

    /// <summary>How many values a row has.</summary>
    internal int Values => _edges.Length;

    /// <summary>The greatest number of each bin of a value but the last, which has no end.</summary>
    internal ReadOnlySpan<double> Edges(int value) => _edges[value];

    /// <summary>The bins of a value, row by row.</summary>
    internal ReadOnlySpan<byte> Of(int value) => _bins[value];

    /// <summary>Edges are rounded up to what is written, so that the trees as read decide as the trees as learned.</summary>
    private static double[] EdgesOf(double[] numbers)
    {
        Array.Sort(numbers);
        return
        [
            .. Enumerable.Range(1, Most - 1)
                .Select(bin => Math.Ceiling(numbers[(int)((long)bin * (numbers.Length - 1) / Most)] * Digits) / Digits)
                .Distinct(),
        ];
    }

    private static byte BinOf(double[] edges, double number)
    {
        var at = Array.BinarySearch(edges, number);
        return (byte)(at >= 0 ? at : ~at);
    }
}
