using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FactBot.Meaning;

/// <summary>What encodes texts; the section <c>Meaning</c> of the configuration. Absent: facts are found by their words alone.</summary>
public sealed record MeaningOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Meaning";

    /// <summary>A folder with an ONNX sentence encoder and its vocabulary.</summary>
    public string? Folder { get; init; }

    /// <summary>Instead: where embeddings are asked for, of Ollama or of a server that speaks as OpenAI's.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The model's name at the endpoint.</summary>
    public string? Model { get; init; }

    /// <summary>The endpoint's key. Secret.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Whether an endpoint on another machine may be sent facts that not everybody may read.</summary>
    public bool TrustEndpoint { get; init; }

    /// <summary>From this likeness on a fact is offered, 0 to 1; null: measured with the model.</summary>
    public double? Near { get; init; }

    /// <summary>From this likeness on a fact that shares no word answers, 0 to 1; null: it is never more than offered.</summary>
    public double? Answer { get; init; }

    /// <summary>What the model wants before a question, <c>query: </c> for example.</summary>
    public string QuestionPrefix { get; init; } = "";

    /// <summary>What the model wants before a fact, <c>passage: </c> for example.</summary>
    public string FactPrefix { get; init; } = "";

    /// <summary>Whether anything is configured.</summary>
    public bool IsConfigured => Folder is not null || Endpoint is not null;

    /// <summary>Reads the section; keys that are absent keep their defaults.</summary>
    /// <exception cref="OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    public static MeaningOptions Bind(IConfigurationSection section)
    {
        var (options, faults) = MeaningSection.Read(section);
        ImmutableArray<string> all = [.. faults, .. MeaningFaults.Of(options)];
        return all.IsEmpty ? options : throw new OptionsValidationException(Section, typeof(MeaningOptions), all);
    }

    /// <summary>Says what encodes, and no secret.</summary>
    public override string ToString() => Folder ?? $"{Model} at {Endpoint}";
}
