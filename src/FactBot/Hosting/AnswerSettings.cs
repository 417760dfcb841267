using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Answers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FactBot.Hosting;

/// <summary>Where an answer begins and where an offer does; the section <c>Answers</c> of the configuration. Absent: as FactBot comes.</summary>
internal static class AnswerSettings
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Answers";

    private const string AnswerFrom = "AnswerFrom";
    private const string OfferFrom = "OfferFrom";

    /// <summary>Reads the section; keys that are absent keep their defaults.</summary>
    /// <exception cref="OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    internal static Thresholds Bind(IConfigurationSection section)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        faults.AddRange(section.GetChildren()
            .Where(child => !child.Key.Equals(AnswerFrom, StringComparison.OrdinalIgnoreCase) && !child.Key.Equals(OfferFrom, StringComparison.OrdinalIgnoreCase))
            .Select(child => $"{Section}:{child.Key} is no setting of answers; there are {AnswerFrom}, {OfferFrom}."));
        var thresholds = Thresholds.Default with
        {
            Answer = Likelihood(section, AnswerFrom, Thresholds.Default.Answer, faults),
            Near = Likelihood(section, OfferFrom, Thresholds.Default.Near, faults),
        };
        if (thresholds.Near > thresholds.Answer)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{Section}:{OfferFrom} is {thresholds.Near}, more than {Section}:{AnswerFrom} with {thresholds.Answer}; what is offered is less likely than what answers, for example 0.4 and 0.7."));
        }

        return faults.Count == 0 ? thresholds : throw new OptionsValidationException(Section, typeof(Thresholds), faults);
    }

    private static double Likelihood(IConfigurationSection section, string key, double unset, ImmutableArray<string>.Builder faults)
    {
        if (section[key] is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return unset;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1)
        {
            return number;
        }

        faults.Add($"{Section}:{key} is \"{text}\", which is no likelihood above 0 and up to 1; for example 0.7.");
        return unset;
    }
}
