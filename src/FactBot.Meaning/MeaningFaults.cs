namespace FactBot.Meaning;

/// <summary>What is wrong with <see cref="MeaningOptions"/>, a sentence each with an example of what works.</summary>
internal static class MeaningFaults
{
    internal static IEnumerable<string> Of(MeaningOptions options)
    {
        if (options is { Folder: not null, Endpoint: not null })
        {
            yield return "Meaning:Folder and Meaning:Endpoint are both set; keep the one that encodes.";
        }

        if (!options.IsConfigured && options != new MeaningOptions())
        {
            yield return "Meaning has settings, but neither Meaning:Folder nor Meaning:Endpoint; for example Meaning:Endpoint=http://localhost:11434 with Meaning:Model=nomic-embed-text.";
        }

        foreach (var fault in options.Endpoint is { } endpoint ? OfEndpoint(options, endpoint) : [])
        {
            yield return fault;
        }

        if (options.Answer < (options.Near ?? 0))
        {
            yield return "Meaning:Answer is less than Meaning:Near: a fact must be near before it answers; for example Meaning:Near=0.6 and Meaning:Answer=0.9.";
        }
    }

    private static IEnumerable<string> OfEndpoint(MeaningOptions options, string endpoint)
    {
        if (options.Model is null)
        {
            yield return "Meaning:Endpoint needs Meaning:Model, the model's name there; for example nomic-embed-text.";
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return $"Meaning:Endpoint is \"{endpoint}\", which is no web address; for example http://localhost:11434.";
        }
        else if (options.ApiKey is not null && address.Scheme == "http" && !address.IsLoopback)
        {
            yield return "Meaning:ApiKey would travel unencrypted to Meaning:Endpoint; use https, or an endpoint on this machine.";
        }
    }
}
