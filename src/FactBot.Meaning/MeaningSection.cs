using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FactBot.Meaning;

/// <summary>Reads <see cref="MeaningOptions"/> key by key: no reflection, and a misspelt key is a fault rather than silence.</summary>
internal static class MeaningSection
{
    private static readonly ImmutableArray<string> Keys =
    [
        nameof(MeaningOptions.Folder), nameof(MeaningOptions.Endpoint), nameof(MeaningOptions.Model), nameof(MeaningOptions.ApiKey), nameof(MeaningOptions.TrustEndpoint),
        nameof(MeaningOptions.Near), nameof(MeaningOptions.Answer), nameof(MeaningOptions.QuestionPrefix), nameof(MeaningOptions.FactPrefix),
    ];

    internal static (MeaningOptions Options, ImmutableArray<string> Faults) Read(IConfigurationSection section)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        faults.AddRange(section.GetChildren()
            .Where(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => $"Meaning:{child.Key} is no setting of Meaning; there are {string.Join(", ", Keys)}."));
        var options = new MeaningOptions
        {
            Folder = Text(section, nameof(MeaningOptions.Folder)),
            Endpoint = Text(section, nameof(MeaningOptions.Endpoint)),
            Model = Text(section, nameof(MeaningOptions.Model)),
            ApiKey = Text(section, nameof(MeaningOptions.ApiKey)),
            TrustEndpoint = Flag(section, nameof(MeaningOptions.TrustEndpoint), faults),
            Near = Likeness(section, nameof(MeaningOptions.Near), faults),
            Answer = Likeness(section, nameof(MeaningOptions.Answer), faults),
            // The space at the end of a prefix is part of it.
            QuestionPrefix = section[nameof(MeaningOptions.QuestionPrefix)] ?? "",
            FactPrefix = section[nameof(MeaningOptions.FactPrefix)] ?? "",
        };
        return (options, faults.ToImmutable());
    }

    private static string? Text(IConfigurationSection section, string key) => section[key]?.Trim() is { Length: > 0 } text ? text : null;

    private static bool Flag(IConfigurationSection section, string key, ImmutableArray<string>.Builder faults)
    {
        if (Text(section, key) is not { } text)
        {
            return false;
        }

        if (!bool.TryParse(text, out var flag))
        {
            faults.Add($"Meaning:{key} is \"{text}\"; it is true or false.");
        }

        return flag;
    }

    private static double? Likeness(IConfigurationSection section, string key, ImmutableArray<string>.Builder faults)
    {
        if (Text(section, key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1)
        {
            return number;
        }

        faults.Add($"Meaning:{key} is \"{text}\", which is no number from 0 to 1; for example 0.6.");
        return null;
    }
}
