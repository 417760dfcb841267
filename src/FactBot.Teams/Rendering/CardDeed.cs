using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Domain.Facts;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>
/// What a button does, carried in its data as JSON, so that no state has to be kept between showing and pressing it.
/// The family is closed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(More), "more")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(Pick), "pick")]
[JsonDerivedType(typeof(Copy), "copy")]
[JsonDerivedType(typeof(Share), "share")]
[JsonDerivedType(typeof(Form), "form")]
[JsonDerivedType(typeof(Export), "export")]
[JsonDerivedType(typeof(Save), "save")]
[JsonDerivedType(typeof(SaveExport), "save-export")]
internal abstract record CardDeed
{
    /// <summary>The verb of every <c>Action.Execute</c>.</summary>
    internal const string Verb = "deed";

    private const string Member = "deed";

    private CardDeed()
    {
    }

    /// <summary>The command whose reply showed the button, when asking for it once more changes nothing.</summary>
    public string? Again { get; init; }

    /// <summary>Send a command in the name of who pressed.</summary>
    internal sealed record Say(string Command) : CardDeed;

    /// <summary>Show what comes behind the first <see cref="PageStart"/> facts or rows of the reply to a command.</summary>
    internal sealed record More(string Command, int PageStart) : CardDeed;

    /// <summary>Ask for one line by <see cref="ListDialog"/>, then send it quoted between the two.</summary>
    internal sealed record Ask(string Label, string Prompt, string Before, string After) : CardDeed
    {
        /// <summary>Which inputs of its card are its own.</summary>
        public int Number { get; init; }

        /// <summary>What was chosen or typed beside the button; null when nothing was.</summary>
        [JsonIgnore]
        public string? Line { get; init; }

        /// <summary>The command to send with the line.</summary>
        internal string CommandWith(string line) => new Domain.Chat.AskAction("", Label, Prompt, Before, After, []).CommandWith(line);
    }

    /// <summary>Send the command that was chosen beside the button.</summary>
    internal sealed record Pick(int Number) : CardDeed;

    /// <summary>
    /// Show a text to copy. Where <see cref="Text"/> is null the reply to <see cref="Command"/> has it:
    /// <see cref="Domain.Chat.CopyLookup"/>.
    /// </summary>
    internal sealed record Copy(string Id, string? Text = null, string? Command = null) : CardDeed;

    /// <summary>Show everybody in the conversation the reply to a command.</summary>
    internal sealed record Share(string Command) : CardDeed;

    /// <summary>Open the form that is the reply to a command.</summary>
    internal sealed record Form(string Command) : CardDeed;

    /// <summary>Open <see cref="ExportDialog"/>.</summary>
    /// <param name="Facts">The facts at hand.</param>
    /// <param name="List">The list that is chosen at first.</param>
    internal sealed record Export([property: JsonConverter(typeof(FactIdsConverter))] ImmutableArray<FactId> Facts, string? List = null) : CardDeed;

    /// <summary>Send a form off: <see cref="FormDialog.Read"/>.</summary>
    /// <param name="Command">The command to send with the draft.</param>
    /// <param name="Citations">How many citations the form shows: empty inputs may be missing from what is sent.</param>
    /// <param name="WantsAnotherSource">Whether inputs for one more citation are wanted first.</param>
    internal sealed record Save(string Command, int Citations, bool WantsAnotherSource = false) : CardDeed;

    /// <summary>Export what is chosen: <see cref="ExportDialog.Read"/>.</summary>
    /// <param name="Facts">The facts that "these facts" are, as <c>F-1 F-2</c>.</param>
    internal sealed record SaveExport(string Facts) : CardDeed;

    /// <summary>Reads the data of a button with the inputs beside it; null when it is none of ours.</summary>
    internal static CardDeed? Read(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(Member, out var written))
        {
            return null;
        }

        try
        {
            var deed = written.Deserialize(CardJson.Relaxed.CardDeed);
            return deed switch
            {
                Ask ask => ask with { Line = LineInput.Read(data, ask.Number) },
                Pick pick => LineInput.Chosen(data, pick.Number) is { } command ? new Say(command) { Again = pick.Again } : null,
                _ => deed,
            };
        }
        catch (Exception garbage) when (garbage is JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
