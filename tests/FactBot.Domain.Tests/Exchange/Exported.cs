using System.Text;
using System.Text.Json;
using FactBot.Domain.Exchange;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Exchange;

/// <summary>Exports and imports through the public doors.</summary>
internal static class Exported
{
    internal static ImportContext Context { get; } = new(new Member("u-import", "Ida Import"), SampleFact.EnteredAt);

    internal static string As(string format, params IEnumerable<Fact> facts) => With(ExportWishes.None, format, facts);

    internal static string With(ExportWishes wishes, string format, params IEnumerable<Fact> facts)
    {
        using var stream = new MemoryStream();
        Write(ExportFormats.OfDomain.Find(format)!, new ExportJob { Facts = facts.ToAsyncEnumerable(), Wishes = wishes }, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static ExportOutcome Write(IExportFormat format, ExportJob job, Stream stream) =>
        format.WriteAsync(job, stream, CancellationToken.None).GetAwaiter().GetResult();

    internal static List<ReadLine> Read(string text, FactFileFormat format)
    {
        using var reader = new StringReader(text);
        return FactFileReader.ReadAsync(reader, format, Context, CancellationToken.None).ToBlockingEnumerable().ToList();
    }

    internal static Fact Fact(ReadFact result) => result.Match(
        read => read.Fact,
        unreadable => throw new InvalidOperationException(unreadable.Reason));

    internal static string Reason(ReadFact result) => result.Match(_ => "", unreadable => unreadable.Reason);

    /// <summary>The bytes a fact's content is hashed over, as text.</summary>
    internal static string Json(Fact fact)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FactJsonWriter.Options))
        {
            FactJsonWriter.Write(json, fact);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
