using FactBot.Domain.Chat;

namespace FactBot.Domain.Tests.Door;

public sealed class RehearsalTests
{
    [Fact]
    public async Task A_rehearsal_goes_through_to_its_end()
    {
        var rehearsal = Rehearsal.Begin();
        await rehearsal;

        Assert.True(rehearsal.IsCompletedSuccessfully);
    }
}
