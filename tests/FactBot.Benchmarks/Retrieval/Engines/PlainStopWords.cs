using System.Collections.Frozen;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace FactBot.Benchmarks.Retrieval.Engines;

/// <summary>The stop words that an engineer finds first: the lists of the Snowball project, as Lucene.NET ships them.</summary>
internal static class PlainStopWords
{
    /// <summary>The list of a language, in lower case; words with an apostrophe by their parts, as FTS5 sees them.</summary>
    internal static FrozenSet<string> Of(bool isFrench)
    {
        var library = typeof(SnowballFilter).Assembly;
        var name = library.GetManifestResourceNames().Single(name => name.EndsWith(isFrench ? ".Snowball.french_stop.txt" : ".Snowball.english_stop.txt", StringComparison.Ordinal));
        using var reader = new StreamReader(library.GetManifestResourceStream(name)!);
        return WordlistLoader.GetSnowballWordSet(reader, LuceneVersion.LUCENE_48).SelectMany(word => word.Split('\'')).Where(word => word.Length > 0).ToFrozenSet();
    }
}
