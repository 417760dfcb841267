using System.Globalization;
using FactBot.Domain.Storage;
using FactBot.Hosting;
using FactBot.Meaning;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary><c>factbot encode</c>: makes what finds facts by meaning, where FactBot does not serve and do it by itself.</summary>
internal static class EncodeCommand
{
    private const string Notes =
        """
        Only where an encoder is configured: Meaning:Folder, or Meaning:Endpoint with Meaning:Model. Ctrl-C keeps what
        was encoded until then; run it again for the rest. factbot serve and factbot chat encode by themselves.
        """;

    internal static Verb Create(Streams streams, TimeProvider time)
    {
        var verb = new Verb("encode", "Encode facts, to find them by meaning", "factbot encode", "factbot encode --db newsroom.db") { Notes = Notes };
        var store = new StoreOption(verb);
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var place = store.Of(parsed);
            place.Announce(streams);
            place.MustExist();
            using var desk = Desk.Open(place.Path, time);
            var meaning = desk.Meaning ?? throw new RequestFailedException(
                "No encoder is configured: set Meaning:Folder, or Meaning:Endpoint and Meaning:Model. For example: Meaning__Endpoint=http://localhost:11434 Meaning__Model=nomic-embed-text factbot encode");
            var count = await RunAsync(desk, meaning, streams, time, cancellationToken);
            streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count.Encoded:N0} of {count.Facts:N0} facts can be found by meaning."));
            if (meaning.Encoder.IsRemote && count.Encoded < count.Facts)
            {
                streams.Error.WriteLine("The others are protected or in draft, and are not sent to another machine (Meaning:TrustEndpoint=true allows it).");
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static async Task<VectorCount> RunAsync(Desk desk, MeaningDesk meaning, Streams streams, TimeProvider time, CancellationToken cancellationToken)
    {
        using var line = new ProgressLine(streams, time);
        return await new VectorFilling(desk.Store, meaning.Encoder).RunAsync(new Bar(line), cancellationToken);
    }

    private sealed class Bar(ProgressLine line) : IProgress<VectorCount>
    {
        public void Report(VectorCount value)
        {
            line.Note = string.Create(CultureInfo.InvariantCulture, $"{value.Encoded:N0} of {value.Facts:N0}");
            line.Report(value.Facts == 0 ? 1 : value.Encoded / (double)value.Facts);
        }
    }
}
