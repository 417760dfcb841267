using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FactBot.Meaning.Tests;

public class OptionsTests
{
    [Fact]
    public void Absent_means_off() => Assert.False(Bind().IsConfigured);

    [Fact]
    public void Every_setting_is_read_and_the_space_behind_a_prefix_stays()
    {
        var options = Bind(("Endpoint", " https://ai.example/v1 "), ("Model", "e5"), ("ApiKey", "sk-secret"), ("TrustEndpoint", "True"), ("Near", "0.8"), ("Answer", "0.95"), ("QuestionPrefix", "query: "), ("FactPrefix", "passage: "));
        Assert.Equal(
            new MeaningOptions { Endpoint = "https://ai.example/v1", Model = "e5", ApiKey = "sk-secret", TrustEndpoint = true, Near = 0.8, Answer = 0.95, QuestionPrefix = "query: ", FactPrefix = "passage: " },
            options);
        Assert.DoesNotContain("secret", options.ToString(), StringComparison.Ordinal);
        Assert.Equal("e5 at https://ai.example/v1", options.ToString());
    }

    [Theory]
    [InlineData("Foldr", "x", "Meaning:Foldr is no setting")]
    [InlineData("Near", "0.5", "neither Meaning:Folder nor Meaning:Endpoint")]
    [InlineData("Near", "1,5", "Meaning:Near is \"1,5\"")]
    [InlineData("Answer", "2", "Meaning:Answer is \"2\"")]
    [InlineData("TrustEndpoint", "yes", "it is true or false")]
    [InlineData("Endpoint", "localhost:11434", "is no web address")]
    [InlineData("Endpoint", "http://localhost:11434", "needs Meaning:Model")]
    public void What_is_wrong_is_said_with_an_example(string key, string value, string part) =>
        Assert.Contains(Faults((key, value)), fault => fault.Contains(part, StringComparison.Ordinal));

    [Fact]
    public void Two_encoders_a_key_in_the_open_and_an_answer_before_an_offer_are_refused()
    {
        var faults = Faults(("Folder", "x"), ("Endpoint", "http://ai.example"), ("Model", "m"), ("ApiKey", "sk-secret"), ("Near", "0.9"), ("Answer", "0.5"));
        Assert.Equal(3, faults.Count());
        Assert.DoesNotContain(faults, fault => fault.Contains("secret", StringComparison.Ordinal));
    }

    private static MeaningOptions Bind(params (string Key, string Value)[] settings) => MeaningOptions.Bind(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"Meaning:{one.Key}", (string?)one.Value))).Build().GetSection("Meaning"));

    private static IEnumerable<string> Faults(params (string Key, string Value)[] settings) => Assert.Throws<OptionsValidationException>(() => Bind(settings)).Failures;
}
