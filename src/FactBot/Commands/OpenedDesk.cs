using FactBot.Domain.Chat;
using FactBot.Hosting;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary>Opening a store with everything the person should know said on the way.</summary>
internal static class OpenedDesk
{
    /// <summary>Opens the store of a place, says which when nobody named it and when it is new, and loads sample facts on demand.</summary>
    internal static async Task<Desk> OpenAsync(StorePlace place, bool withSample, Streams streams, TimeProvider time, CancellationToken cancellationToken)
    {
        place.Announce(streams);
        var isNew = !File.Exists(place.Path);
        _ = Rehearsal.Begin();
        var desk = Desk.Open(place.Path, time);
        try
        {
            if (withSample)
            {
                streams.Error.WriteLine(SampleFacts.Sentence(await SampleFacts.LoadAsync(desk.Store, time, cancellationToken)));
            }
            else if (isNew)
            {
                streams.Error.WriteLine($"{(place.IsDefault ? "This" : place.Path)} is a new, empty store. To try sample facts: --sample");
            }

            return desk;
        }
        catch
        {
            desk.Dispose();
            throw;
        }
    }

    /// <summary>The message of a person who is alone with FactBot.</summary>
    internal static Message Message(Sender sender, string text) =>
        new() { Newsroom = NewsroomId.Default, Sender = sender, Text = text };
}
