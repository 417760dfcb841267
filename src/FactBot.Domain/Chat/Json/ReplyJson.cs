using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Domain.Chat.Json;

/// <summary>
/// A reply as JSON: the contract of <c>factbot say --json</c> and of the web chat. Properties are only ever added.
/// </summary>
/// <param name="Kind"><c>answer</c>, <c>list</c>, <c>form</c>, <c>file</c> or <c>notice</c>.</param>
/// <param name="Outcome"><c>found</c>, <c>did-you-mean</c>, <c>nothing</c>, <c>done</c>, <c>refused</c> or <c>error</c>.</param>
/// <param name="Text">The reply as a terminal shows it.</param>
/// <param name="Headline">The sentence above everything else.</param>
/// <param name="Private">Only for the sender's eyes.</param>
/// <param name="Facts">Facts, best first; for a form the near duplicates.</param>
/// <param name="References">The numbered sources.</param>
/// <param name="WholeRecord">Whether each fact is shown with everything on record.</param>
/// <param name="Actions">What the sender may do next with the reply as a whole.</param>
/// <param name="Rows">The rows of a list.</param>
/// <param name="Form">The form.</param>
/// <param name="File">The file.</param>
/// <param name="Detail">The text below a notice's headline.</param>
public sealed record ReplyJson(
    string Kind,
    string Outcome,
    string Text,
    IReadOnlyList<FactJson> Facts,
    FileJson? File,
    string Headline,
    bool Private,
    IReadOnlyList<ReferenceJson> References,
    bool? WholeRecord,
    IReadOnlyList<ActionJson> Actions,
    IReadOnlyList<RowJson>? Rows,
    FormJson? Form,
    string? Detail)
{
    /// <summary>The reply as one line of JSON.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="top">How many facts at most.</param>
    public static string Write(Reply reply, int top = int.MaxValue) =>
        JsonSerializer.Serialize(ReplyJsonMapping.Of(reply, top), ReplyJsonContext.Default.ReplyJson);
}

/// <summary>A fact in a reply.</summary>
public sealed record FactJson(
    string Id,
    int Version,
    string? ExternalId,
    string Kind,
    string Statement,
    double Score,
    string Lifecycle,
    string Said,
    string True,
    IReadOnlyList<CitationJson> Citations,
    string? Value,
    string? Lang,
    string? Speaker,
    string When,
    string Reference,
    IReadOnlyList<BadgeJson> Badges,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<DetailJson> Details,
    IReadOnlyList<ActionJson> Actions);

/// <summary>A citation of a fact: <c>n</c> is the number of its source in the reply.</summary>
public sealed record CitationJson(int N, string Text, string? Url, string? Where, string? Excerpt);

/// <summary>A numbered source.</summary>
public sealed record ReferenceJson(int N, string Text, string? Url);

/// <summary>A badge; its tone is <c>neutral</c>, <c>good</c>, <c>caution</c> or <c>bad</c>.</summary>
public sealed record BadgeJson(string Text, string Tone);

/// <summary>A labelled line.</summary>
public sealed record DetailJson(string Label, string Text);

/// <summary>A row of a list.</summary>
public sealed record RowJson(string Title, string? Detail, IReadOnlyList<ActionJson> Actions);

/// <summary>
/// A button. <c>do</c> is <c>say</c> (send <c>command</c>), <c>ask</c> (ask for a line with <c>prompt</c>, send it
/// quoted between <c>command</c> and <c>after</c>), <c>copy</c> (put <c>text</c> on the clipboard, with
/// <c>html</c> beside it for programs that take rich text) or <c>share</c>
/// (show the reply to <c>command</c> to everybody).
/// </summary>
public sealed record ActionJson(
    string Id,
    string Label,
    string Do,
    string? Command,
    string? After,
    string? Prompt,
    IReadOnlyList<string>? Suggestions,
    string? Text,
    string? Html);

/// <summary>A form with what was understood; <c>values</c> and <c>citations</c> map field names to text.</summary>
public sealed record FormJson(
    string Command,
    IReadOnlyList<FieldJson> Fields,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Citations,
    IReadOnlyList<FaultJson> Faults);

/// <summary>A field of a form; <c>input</c> is <c>line</c>, <c>text</c>, <c>choice</c>, <c>date</c> or <c>address</c>.</summary>
public sealed record FieldJson(
    string Name,
    string Label,
    string Hint,
    string Input,
    bool Required,
    bool Citation,
    bool Common,
    IReadOnlyList<string> Choices);

/// <summary>What keeps a form from being saved.</summary>
public sealed record FaultJson(string Sentence, string Example, string? Field, int? Citation);

/// <summary>A file, in base64.</summary>
public sealed record FileJson(string Name, string MediaType, string Base64);

/// <summary>Source-generated serialisation of the contract.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReplyJson))]
public sealed partial class ReplyJsonContext : JsonSerializerContext;
