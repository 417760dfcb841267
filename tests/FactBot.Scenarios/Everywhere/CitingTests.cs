namespace FactBot.Scenarios.Everywhere;

public sealed class CitingTests
{
    [Fact]
    public async Task A_citation_is_the_same_to_the_letter_in_every_chat()
    {
        await using var places = await Places.OpenAsync();
        await places.SayAsync("add quote “No comment” by: Benny Gantz source: The Pegasus case in: L'Express author: Le Foll, Clément published: 9 August 2021");
        await places.ReadsAsync("cite F-38 as apa", "Le Foll, C. (2021, August 9). The Pegasus case. L’Express.");
        await places.ReadsAsync("show F-38", "“No comment”");
        await places.ReadsAsync("cite it as newsroom", "Clément Le Foll, L’Express, Aug. 9, 2021");
    }

    [Fact]
    public async Task Where_a_fact_was_printed_is_the_same_in_every_chat()
    {
        await using var places = await Places.OpenAsync();
        await places.ReadsAsync("sources F-31", "L’Express", "In the 1960s, it was called ‘Uzi diplomacy’, says Itai Mack.");
    }
}
