using System.Text;

namespace FactBot.Scenarios.Everywhere;

public sealed class ExportingTests
{
    [Fact]
    public async Task A_file_is_the_same_to_the_byte_in_every_chat()
    {
        await using var places = await Places.OpenAsync();
        Assert.Contains("41%", Encoding.UTF8.GetString(await places.ExportAsync("export F-26 F-31 as markdown")), StringComparison.Ordinal);
    }
}
