using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>
/// What a button does, carried in its value as JSON, so that no state has to be kept between showing and pressing
/// it. The family is closed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(Copy), "copy")]
[JsonDerivedType(typeof(Share), "share")]
[JsonDerivedType(typeof(Form), "form")]
[JsonDerivedType(typeof(Export), "export")]
[JsonDerivedType(typeof(More), "more")]
[JsonDerivedType(typeof(Hint), "hint")]
internal abstract record DeedValue
{
    private DeedValue()
    {
    }

    /// <summary>Send a command in the name of who pressed.</summary>
    internal sealed record Say(string Command) : DeedValue;

    /// <summary>Ask for one line by <see cref="AskModal"/>, then send it quoted between the two.</summary>
    internal sealed record Ask(string Label, string Prompt, string Before, string After, ImmutableArray<string> Suggestions) : DeedValue;

    /// <summary>
    /// Show a text to copy. Where it is longer than a value may be, <see cref="Text"/> is null and the reply to
    /// <see cref="Command"/> has it: <see cref="CopyLookup"/>.
    /// </summary>
    internal sealed record Copy(string Id, string? Text = null, string? Command = null) : DeedValue;

    /// <summary>Show everybody in the conversation the reply to a command.</summary>
    internal sealed record Share(string Command) : DeedValue;

    /// <summary>
    /// Open the form. Where the draft is longer than a value may be, it is null and the reply to
    /// <see cref="Again"/> is the form.
    /// </summary>
    internal sealed record Form(string Command, DraftJson? Draft = null, string? Again = null) : DeedValue;

    /// <summary>Open <see cref="ExportModal"/> with this list chosen.</summary>
    internal sealed record Export(string List) : DeedValue;

    /// <summary>Show what comes behind the first <see cref="Skip"/> facts or rows of the reply to a command.</summary>
    internal sealed record More(string Command, int Skip) : DeedValue;

    /// <summary>Say a sentence: what the button stood for was longer than a button can carry.</summary>
    internal sealed record Hint(string Sentence) : DeedValue;

    /// <summary>The value of a button.</summary>
    internal string Write() => JsonSerializer.Serialize(this, DeedJson.Relaxed.DeedValue);

    /// <summary>Reads a button's value; null when it is none of ours.</summary>
    internal static DeedValue? TryRead(string? value)
    {
        try
        {
            return value is not { Length: <= Limits.ButtonValue } ? null : JsonSerializer.Deserialize(value, DeedJson.Relaxed.DeedValue);
        }
        catch (Exception garbage) when (garbage is JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
