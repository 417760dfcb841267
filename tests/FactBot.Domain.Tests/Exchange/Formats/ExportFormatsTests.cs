using FactBot.Domain.Exchange.Formats;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Exchange.Formats;

public class ExportFormatsTests
{
    public static TheoryData<string> Names => [.. ExportFormats.OfDomain.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_story_in_each_format(string name) => Approved.Is("story." + name, Visible(Exported.As(name, StoryFacts.All)));

    [Theory]
    [InlineData("MD", "markdown")]
    [InlineData("json lines", "jsonl")]
    [InlineData("BibTeX", "biblatex")]
    [InlineData("JSON-LD", "claimreview")]
    [InlineData("csl json", "csl-json")]
    [InlineData("txt", "text")]
    public void A_format_is_found_by_any_of_its_names(string asked, string name) => Assert.Equal(name, ExportFormats.OfDomain.Find(asked)?.Name);

    [Theory]
    [InlineData("markdwon", "markdown")]
    [InlineData("bibtx", "biblatex")]
    [InlineData("powerpoint", null)]
    [InlineData("", null)]
    public void A_mistyped_format_is_guessed_when_it_is_near(string asked, string? name)
    {
        Assert.Null(ExportFormats.OfDomain.Find(asked));
        Assert.Equal(name, ExportFormats.OfDomain.Closest(asked)?.Name);
    }

    [Fact]
    public void No_name_or_extension_is_taken_twice()
    {
        var names = ExportFormats.OfDomain.All.SelectMany(format => format.Aliases.Prepend(format.Name)).ToArray();

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(ExportFormats.OfDomain.All.Length, ExportFormats.OfDomain.All.Select(format => format.Extension).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_to_export_is_still_a_file_of_its_kind(string name) => Approved.Is("nothing." + name, Visible(Exported.As(name)));

    /// <summary>Approved files are kept with plain line ends, so what git or an editor would change is written out.</summary>
    private static string Visible(string text) => text
        .Replace("\uFEFF", "<BOM>", StringComparison.Ordinal)
        .Replace("\r\n", "<CR>\n", StringComparison.Ordinal);
}
