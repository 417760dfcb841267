namespace FactBot.Store.Sqlite.Index;

/// <summary>A piece of the index as it is in memory: all but its postings, which are read when asked for.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Age">Its word on a fact counts more than that of every segment of less age.</param>
/// <param name="Documents">Its facts.</param>
/// <param name="Superseded">Numbers of the facts of which older segments are no longer to be believed, ascending.</param>
/// <param name="Terms">Its terms.</param>
internal sealed record Segment(long Id, long Age, DocumentTable Documents, long[] Superseded, TermDictionary Terms)
{
    /// <summary>Reads the numbers of a stream of <see cref="SegmentStream.Superseded"/>.</summary>
    internal static long[] ReadSuperseded(ReadOnlySpan<byte> source)
    {
        var numbers = new List<long>();
        var (position, number) = (0, 0L);
        while (position < source.Length)
        {
            numbers.Add(number += Varint.Read(source, ref position));
        }

        return [.. numbers];
    }
}
