namespace FactBot.Scenarios.Everywhere;

public sealed class AddingTests
{
    [Fact]
    public async Task What_is_added_gets_its_number_and_is_found_in_the_same_moment_in_every_chat()
    {
        await using var places = await Places.OpenAsync();
        Assert.Equal(["F-38"], await places.SayAsync("add quote “The tunnel cost < 3 M€ *net*” by: Ada Hoyle source: Harbour log url: https://harbour.example/log"));
        Assert.Equal(["F-38"], await places.SayAsync("What did the tunnel cost?"));
        Assert.Equal(["F-38"], await places.SayAsync("edit F-38 page: 14 because it was missing"));
        Assert.Equal(["F-38"], await places.SayAsync("show F-38"));
    }
}
