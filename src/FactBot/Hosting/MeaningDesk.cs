using FactBot.Domain.Meaning;
using FactBot.Meaning;

namespace FactBot.Hosting;

/// <summary>What finds facts by meaning, where it is configured. The encoder itself is loaded when it is first needed.</summary>
internal sealed class MeaningDesk : IDisposable
{
    private readonly MeaningOptions _options;

    private MeaningDesk(MeaningOptions options, TimeProvider time)
    {
        _options = options;
        Encoder = new WatchedEncoder(() => Make(options, time), time);
        Search = new MeaningSearch(Encoder, options.Near, options.Answer);
    }

    /// <summary>The encoder, which remembers what is wrong with it.</summary>
    internal WatchedEncoder Encoder { get; }

    /// <summary>The search of the desk.</summary>
    internal MeaningSearch Search { get; }

    /// <summary>What is wrong now, in a sentence for people; null when all is well.</summary>
    internal string? Trouble => Encoder.Trouble is { } sentence ? Told(sentence) : null;

    /// <summary>Where the operator set a threshold, or null.</summary>
    internal double? Near => _options.Near;

    /// <summary>By the configuration of this process; null when it does not speak of meaning, and nothing of it is loaded then.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    internal static MeaningDesk? Configured(TimeProvider time) => Settings.Speaks("Meaning") ? Bound(time) : null;

    /// <summary>A trouble of the encoder's with what it comes to.</summary>
    internal static string Told(string sentence) => $"Meaning: {sentence} Until then facts are found by their words alone.";

    /// <inheritdoc/>
    public void Dispose() => Encoder.Dispose();

    private static MeaningDesk? Bound(TimeProvider time) => Settings.Meaning() is { IsConfigured: true } options ? new MeaningDesk(options, time) : null;

    private static ISentenceEncoder Make(MeaningOptions options, TimeProvider time)
    {
        if (options.Endpoint is not { } endpoint)
        {
            return OnnxEncoders.Of(options, time);
        }

        var address = new Uri(endpoint);
        return new GeneratorEncoder(new EndpointGenerator(address, options.Model!, options.ApiKey), options.Model!, options, isElsewhere: !address.IsLoopback, time);
    }
}
