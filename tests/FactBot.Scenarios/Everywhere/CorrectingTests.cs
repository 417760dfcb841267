namespace FactBot.Scenarios.Everywhere;

public sealed class CorrectingTests
{
    [Fact]
    public async Task A_correction_makes_a_new_version_and_the_old_one_stays_in_every_chat()
    {
        await using var places = await Places.OpenAsync();
        await places.SayAsync("add claim Rain fell on Monday source: Harbour log");
        Assert.Equal(["F-38"], await places.SayAsync("edit F-38 page: 14 because the page was missing"));
        await places.ReadsAsync("show F-38", "F-38 · version 2", "14");
        await places.ReadsAsync("history F-38", "ersion 1", "ersion 2", "the page was missing");
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_same_words_and_changes_nothing_in_every_chat()
    {
        await using var places = await Places.OpenAsync();
        await places.ReadsAsync("add quote “No comment” by: Benny Gantz", "A quote needs a source: a title, a newspaper or a web address.");
        await places.ReadsAsync("show F-38", "F-38");
        Assert.Empty(await places.SayAsync("show F-38"));
    }
}
