using FactBot.Domain.Chat;
using FactBot.Domain.Meaning;
using FactBot.Testing;
using FactBot.Testing.Meaning;

namespace FactBot.Meaning.Tests;

/// <summary>What a person gets who asks in other words than the fact has.</summary>
public sealed class DeskTests
{
    private const string Fact = "add claim The automobile manufacturer dismissed its staff. source: The Pegasus case in: L'Express";
    private const string Paraphrase = "were workers fired by a vehicle producer?";

    [Fact]
    public async Task A_fact_that_shares_no_word_with_the_question_is_offered_with_an_encoder_and_met_with_silence_without()
    {
        using var without = new TestDesk();
        await without.Say(Fact);
        Assert.Equal(Outcome.Nothing, (await without.Say(Paraphrase)).Outcome);
        var encoder = new TinyEncoder();
        using var with = new TestDesk(meaning: new MeaningSearch(encoder, near: 0.6));
        await with.Say(Fact);
        Assert.Equal(Outcome.Nothing, (await with.Say(Paraphrase)).Outcome);
        await Fill(with, encoder);
        var reply = await with.Say<AnswerReply>(Paraphrase);
        Assert.Equal((Outcome.DidYouMean, "F-1"), (reply.Outcome, reply.Facts.Single().Fact.Id.ToString()));
    }

    [Fact]
    public async Task Meaning_alone_answers_only_from_the_likeness_that_the_operator_set()
    {
        Assert.Equal(Outcome.Found, (await Asked(new MeaningSearch(new TinyEncoder(), near: 0.6, answer: 0.95), Paraphrase)).Outcome);
        Assert.Equal(Outcome.DidYouMean, (await Asked(new MeaningSearch(new TinyEncoder(), near: 0.6), Paraphrase)).Outcome);
        Assert.Equal(Outcome.DidYouMean, (await Asked(new MeaningSearch(new TinyEncoder(), near: 0.6, answer: 0.95), "were workers fired?")).Outcome);
        Assert.Equal(Outcome.Nothing, (await Asked(new MeaningSearch(new TinyEncoder(), near: 0.9), "were workers fired?")).Outcome);
    }

    [Theory]
    [InlineData("were workers fired by the vehicle producer Renault?")]
    [InlineData("how many workers were fired by a vehicle producer?")]
    [InlineData("workers were fired by a vehicle producer near Renault yesterday evening, unions claimed angrily, denouncing secret talks abroad among wealthy shareholders")]
    public async Task A_fact_that_lacks_a_name_or_number_asked_for_never_answers_by_meaning(string question) =>
        Assert.Equal(Outcome.DidYouMean, (await Asked(new MeaningSearch(new TinyEncoder(), near: 0.6, answer: 0.7), question)).Outcome);

    [Fact]
    public async Task A_fact_that_lacks_two_names_is_not_even_offered() =>
        Assert.Equal(Outcome.Nothing, (await Asked(new MeaningSearch(new TinyEncoder(), near: 0.6, answer: 0.7), "did Renault and Peugeot, a vehicle producer, fire workers?")).Outcome);

    [Theory]
    [InlineData("ground rules: off record")]
    [InlineData("visible to: only me")]
    [InlineData("embargo: 2031-01-01")]
    public async Task A_fact_that_the_asker_may_not_see_is_never_offered(string protection)
    {
        var encoder = new TinyEncoder();
        using var desk = new TestDesk(meaning: new MeaningSearch(encoder, near: 0.6, answer: 0.7));
        var added = await desk.Say<AnswerReply>($"{Fact} {protection}", TestDesk.Edith);
        Assert.Equal(Outcome.Done, added.Outcome);
        await Fill(desk, encoder);
        Assert.Equal(Outcome.Nothing, (await desk.Say(Paraphrase, TestDesk.Gus)).Outcome);
        Assert.Equal(Outcome.Found, (await desk.Say(Paraphrase, TestDesk.Edith)).Outcome);
    }

    [Theory]
    [InlineData("kind:quote", Outcome.Nothing)]
    [InlineData("kind:claim", Outcome.DidYouMean)]
    [InlineData("source:Guardian", Outcome.Nothing)]
    [InlineData("by:Bennett", Outcome.Nothing)]
    public async Task Filters_hold_for_what_meaning_finds(string filter, Outcome outcome) =>
        Assert.Equal(outcome, (await Asked(new MeaningSearch(new TinyEncoder(), near: 0.6), $"{Paraphrase} {filter}")).Outcome);

    [Fact]
    public async Task An_edited_fact_is_found_by_its_new_words_and_no_more_by_its_old_ones()
    {
        var encoder = new TinyEncoder();
        using var desk = new TestDesk(meaning: new MeaningSearch(encoder, near: 0.6));
        await desk.Say(Fact);
        await Fill(desk, encoder);
        await desk.Say("edit F-1 words: The city council took bribes. because it was misheard");
        Assert.Equal(Outcome.Nothing, (await desk.Say(Paraphrase)).Outcome);
        await Fill(desk, encoder);
        Assert.Equal(Outcome.Nothing, (await desk.Say(Paraphrase)).Outcome);
        Assert.Equal(Outcome.DidYouMean, (await desk.Say("is the mayor guilty of corruption")).Outcome);
    }

    [Fact]
    public async Task Words_answer_as_ever_while_the_encoder_is_away()
    {
        var encoder = new TinyEncoder();
        using var desk = new TestDesk(meaning: new MeaningSearch(encoder, near: 0.6));
        await desk.Say(Fact);
        await Fill(desk, encoder);
        encoder.Trouble = "It is away.";
        Assert.Equal(Outcome.Found, (await desk.Say("Which automobile manufacturer dismissed its staff?")).Outcome);
        Assert.Equal(Outcome.Nothing, (await desk.Say(Paraphrase)).Outcome);
    }

    [Fact]
    public async Task What_words_answer_meaning_does_not_take_away()
    {
        var encoder = new TinyEncoder();
        using var desk = new TestDesk(meaning: new MeaningSearch(encoder, near: 0.6));
        await desk.Say(Fact);
        await desk.Say("add claim Cars, vehicles, people and a maker. source: The Pegasus case");
        await Fill(desk, encoder);
        var reply = await desk.Say<AnswerReply>("Which automobile manufacturer dismissed its staff?");
        Assert.Equal((Outcome.Found, "F-1"), (reply.Outcome, reply.Facts[0].Fact.Id.ToString()));
    }

    [Fact]
    public async Task A_model_that_cannot_be_measured_apart_offers_nothing_by_chance()
    {
        var encoder = new TinyEncoder();
        Assert.False((await Calibration.MeasureAsync(new Constant(), Token)).IsUseful);
        using var desk = new TestDesk(meaning: new MeaningSearch(new Constant()));
        await desk.Say(Fact);
        await Fill(desk, new Constant());
        Assert.Equal(Outcome.Nothing, (await desk.Say("anything at all")).Outcome);
    }

    [Fact]
    public async Task A_model_that_tells_belonging_from_chance_is_given_its_threshold_between()
    {
        var measured = await Calibration.MeasureAsync(new Knowing(), Token);
        Assert.True(measured.IsUseful);
        Assert.InRange(measured.Near, measured.Unrelated, measured.Same);
        Assert.Equal(new MeaningThresholds(measured.Near), await new MeaningSearch(new Knowing()).ThresholdsAsync(Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Reply> Asked(MeaningSearch meaning, string question)
    {
        using var desk = new TestDesk(meaning: meaning);
        await desk.Say(Fact);
        await Fill(desk, meaning.Encoder);
        return await desk.Say(question);
    }

    private static async Task Fill(TestDesk desk, ISentenceEncoder encoder) => await new VectorFilling(desk.Store, encoder).RunAsync(null, Token);

    /// <summary>Says the same of everything.</summary>
    private sealed class Constant : ISentenceEncoder
    {
        public string Model => "constant";

        public bool IsRemote => false;

        public ValueTask<System.Collections.Immutable.ImmutableArray<ReadOnlyMemory<float>>> EncodeAsync(System.Collections.Immutable.ImmutableArray<string> texts, TextRole role, CancellationToken cancellationToken) =>
            new([.. texts.Select(_ => new ReadOnlyMemory<float>([1, 0]))]);
    }

    /// <summary>Knows that the pairs of the measuring belong together, by their order.</summary>
    private sealed class Knowing : ISentenceEncoder
    {
        public string Model => "knowing";

        public bool IsRemote => false;

        public ValueTask<System.Collections.Immutable.ImmutableArray<ReadOnlyMemory<float>>> EncodeAsync(System.Collections.Immutable.ImmutableArray<string> texts, TextRole role, CancellationToken cancellationToken) =>
            new([.. texts.Select((_, i) => new ReadOnlyMemory<float>([.. Enumerable.Range(0, texts.Length).Select(part => part == i ? 1f : 0)]))]);
    }
}
