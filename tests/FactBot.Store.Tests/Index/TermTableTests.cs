using CsCheck;
using FactBot.Store.Sqlite.Index;

namespace FactBot.Store.Tests.Index;

public sealed class TermTableTests
{
    [Fact]
    public void Terms_are_numbered_in_the_order_in_which_they_are_met_first() => Gen.Char['a', 'e'].Array[0, 6].Select(letters => new string(letters)).Array[0, 4_000].Sample(
        terms =>
        {
            var table = new TermTable();
            var known = terms.Distinct().ToList();
            Assert.Equal(terms.Select(term => known.IndexOf(term)), terms.Select(term => table.IdOf(term)));
            Assert.Equal(known, Enumerable.Range(0, table.Count).Select(term => table[term].ToString()));
            Assert.Equal(known.Sum(term => term.Length), table.ByteCount);
        },
        iter: 30);
}
