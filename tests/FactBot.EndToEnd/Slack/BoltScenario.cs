using System.Text;
using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <summary>What people do with the Bolt app, on whatever stands for Slack.</summary>
internal static class BoltScenario
{
    /// <summary>A mention is answered in its thread, and the answer's button opens a form.</summary>
    internal static async Task AskAndStoreAsync(SlackPerson alice, string channel)
    {
        var question = await alice.MentionAsync(channel, "how tall is it?");
        var answer = await alice.SeesReplyAsync(question, "how tall is it?");
        Assert.Equal(["Cite", "Add", "Hide"], answer.Buttons);

        await alice.ClickAsync("Add", on: answer);
        var form = await alice.SeesModalAsync("Add a fact");
        Assert.Equal(["Words", "Kind"], form.Fields);

        await alice.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = "ab", ["Kind"] = "Quote" });
        Assert.Equal("Write at least three characters.", await alice.SeesFaultAsync("Words"));

        await alice.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = "“It is 330 m tall”\nshe said" });
        await alice.SeesNoModalAsync();
        await alice.SeesAsync("Stored quote: “It is 330 m tall”\nshe said");
    }

    /// <summary>A command is answered twice: along with the acknowledgement, and by its response URL.</summary>
    internal static async Task CommandAsync(SlackPerson alice, string channel)
    {
        await alice.SlashAsync("/fact who built it", channel);
        var shown = await alice.SeesAsync("Looking for who built it");
        Assert.True(shown.IsEphemeral);
        Assert.Equal(["Cite", "Add", "Hide"], shown.Buttons);

        var answer = await alice.SeesAsync("Found who built it");
        Assert.False(answer.IsEphemeral);
    }

    /// <summary>The home tab is published and its button works.</summary>
    internal static async Task HomeAsync(SlackPerson alice)
    {
        await alice.OpenHomeAsync();
        var home = await alice.SeesHomeAsync("Your facts");

        await alice.ClickAsync("Add", on: home);
        await alice.CloseAsync(await alice.SeesModalAsync("Add a fact"));
        await alice.SeesNoModalAsync();
    }

    /// <summary>A file comes with its exact bytes.</summary>
    internal static async Task FileAsync(SlackPerson alice)
    {
        await alice.DirectAsync("export");
        var file = await alice.SeesFileAsync("facts.csv");
        Assert.Equal("id,words\nF-1,“ż”\n", Encoding.UTF8.GetString([.. file.Bytes]));

        var shared = await alice.ShareFileAsync("import.csv", [0xEF, 0xBB, 0xBF, 0, 10]);
        await alice.SeesReplyAsync(shared, "Read import.csv: 5 bytes");
    }

    /// <summary>Shortcuts, global and on a message.</summary>
    internal static async Task ShortcutsAsync(SlackPerson alice, string channel)
    {
        await alice.ShortcutAsync("add_fact");
        await alice.CloseAsync(await alice.SeesModalAsync("Add a fact"));

        var said = await alice.SayAsync(channel, "It opened in 1889");
        await alice.MessageShortcutAsync("save_as_fact", said);
        Assert.True((await alice.SeesAsync("Saved: It opened in 1889")).IsEphemeral);
    }
}
