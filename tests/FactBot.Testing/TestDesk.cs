using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Meaning;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Testing;

/// <summary>
/// The fact desk on a real store in a temporary file, with a clock that tests hold: say something, look at the reply.
/// </summary>
public sealed partial class TestDesk : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteFactStore store;
    private readonly FactDesk desk;

    /// <summary>A desk over an empty store, on 9 August 2021.</summary>
    /// <param name="formats">The formats to export to; those of the domain when null.</param>
    /// <param name="meaning">Finds facts by meaning; null for words alone.</param>
    /// <param name="thresholds">Where answers begin; as FactBot comes when null.</param>
    public TestDesk(ExportFormats? formats = null, MeaningSearch? meaning = null, Thresholds? thresholds = null)
    {
        Time = new FakeTimeProvider(SampleFact.EnteredAt);
        store = SqliteFactStore.Open(new SqliteStoreOptions { Path = folder.File("facts.db") }, Time);
        desk = new FactDesk(store, Time, formats: formats, meaning: meaning, thresholds: thresholds);
    }

    /// <summary>The clock.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The store behind the desk.</summary>
    public IFactStore Store => store;

    /// <summary>A contributor.</summary>
    public static Sender Rita { get; } = new() { Id = SampleFact.Reporter.Id, Name = SampleFact.Reporter.Name, Role = Role.Contributor };

    /// <summary>Another contributor.</summary>
    public static Sender Paul { get; } = new() { Id = "u-paul", Name = "Paul Press", Role = Role.Contributor };

    /// <summary>An editor.</summary>
    public static Sender Edith { get; } = new() { Id = "u-edith", Name = "Edith Editor", Role = Role.Editor };

    /// <summary>A reader.</summary>
    public static Sender Gus { get; } = new() { Id = "u-gus", Name = "Gus Guest", Role = Role.Reader };

    /// <summary>Says something, as Rita unless told otherwise.</summary>
    public ValueTask<Reply> Say(string text, Sender? sender = null, FactDraft? form = null, string? key = null) => desk.HandleAsync(
        new Message { Newsroom = NewsroomId.Default, Sender = sender ?? Rita, Text = text, Form = form, IdempotencyKey = key },
        TestContext.Current.CancellationToken);

    /// <summary>Says something and takes the reply as the kind it has to be.</summary>
    public async Task<T> Say<T>(string text, Sender? sender = null)
        where T : Reply => Assert.IsType<T>(await Say(text, sender));

    /// <inheritdoc/>
    public void Dispose()
    {
        desk.Dispose();
        store.Dispose();
        folder.Dispose();
    }
}
