using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Domain.Chat.Json;
using FactBot.Domain.Facts;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public sealed class FuzzingTests : IDisposable
{
    private static readonly string[] Valid =
    [
        "What share of global cybersecurity investment goes to Israeli companies?",
        "by:\"Naftali Bennett\" kind:figure since:2021 41 percent",
        "add quote “We must respect the same red lines” by: Itai Mack said: 24 July 2021 source: L'Express page: 14",
        "add figure 41 % of it value: 41 % source: L'Express as of: 2021",
        "add claim The Knesset has created a commission of inquiry source: L'Express tags: a, b",
        "edit F-1 by: Itai Mack [2] page: 3 because it was misspelt",
        "show F-1 F-2", "history F-1", "sources F-2", "cite F-1 as bibtex", "list pegasus add F-1", "list pegasus remove F-1", "list pegasus", "lists",
        "export F-1 F-2 as csv", "export list pegasus as markdown", "export who said 41%? as ris", "help add", "whoami",
    ];

    /// <summary>How many messages; FACTBOT_FUZZ sets another number.</summary>
    private static readonly int Messages = int.TryParse(Environment.GetEnvironmentVariable("FACTBOT_FUZZ"), out var set) ? set : 20_000;

    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    /// <summary>Whatever is said, the answer is a reply that every channel can render; guests, so that most of it is reading.</summary>
    [Fact]
    public async Task Random_and_mutated_messages_all_get_a_reply()
    {
        await desk.Say(Valid[2]);
        await desk.Say(Valid[3]);
        await desk.Say(Valid[10]);
        var message = Gen.Frequency((1, Hostile.Text), (2, Hostile.Mutated(Gen.OneOf(Valid))));
        await message.SampleAsync(async text => Assert.NotEmpty(ReplyJson.Write(await desk.Say(text, TestDesk.Gus))), iter: Messages * 98 / 100);
        await message.SampleAsync(async text => Assert.NotEmpty(ReplyJson.Write(await desk.Say(text, TestDesk.Rita))), iter: Messages * 2 / 100);
    }

    [Fact]
    public async Task Everything_that_was_said_left_the_store_whole()
    {
        await Hostile.Mutated(Gen.OneOf(Valid)).SampleAsync(async text => Assert.NotNull(await desk.Say(text)), iter: 500);

        await foreach (var fact in desk.Store.StreamAsync(NewsroomId.Default, TestContext.Current.CancellationToken))
        {
            var history = await desk.Store.HistoryAsync(NewsroomId.Default, fact.Id, TestContext.Current.CancellationToken);
            Assert.Null(RevisionChain.FirstFault(fact, history));
        }
    }
}
