using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace FactBot.Domain.Tests;

public class ArchitectureTests
{
    /// <summary>Which projects each project of the product may refer to. Adapters know the domain and never each other.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["FactBot.Domain"] = [],
        ["FactBot.Store.Sqlite"] = ["FactBot.Domain"],
        ["FactBot.Web"] = ["FactBot.Domain"],
        ["FactBot.Slack"] = ["FactBot.Domain"],
        ["FactBot.Teams"] = ["FactBot.Domain"],
        ["FactBot.Meaning"] = ["FactBot.Domain"],
        ["FactBot.Meaning.Onnx"] = ["FactBot.Domain"],
        ["FactBot.Csl"] = [],
        ["FactBot.Docx"] = ["FactBot.Domain"],
        ["FactBot"] = ["FactBot.Csl", "FactBot.Docx", "FactBot.Domain", "FactBot.Meaning", "FactBot.Meaning.Onnx", "FactBot.Slack", "FactBot.Store.Sqlite", "FactBot.Teams", "FactBot.Web"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetFiles(Sources(), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Fact]
    public void Every_project_of_the_product_has_its_place() =>
        Assert.Equal(Allowed.Keys.Order(), Projects.Select(row => row.Data).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_point_towards_the_domain(string project)
    {
        var references = Items(project, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference));
        Assert.Equal(Allowed[project].Order(), references.Order());
    }

    [Fact]
    public void The_domain_has_no_package_and_no_framework_beyond_the_base() =>
        Assert.Empty(Items("FactBot.Domain", "PackageReference").Concat(Items("FactBot.Domain", "FrameworkReference")));

    [Fact]
    public void The_domain_opens_no_file_and_no_socket()
    {
        var files = Directory.GetFiles(Path.Combine(Sources(), "FactBot.Domain"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        string[] banned = ["File.Open", "File.Read", "File.Write", "new FileStream", "new HttpClient", "new Socket", "Environment.GetEnvironmentVariable", "Console."];
        Assert.All(files, file => Assert.DoesNotContain(banned, File.ReadAllText(file).Contains));
    }

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Load(Path.Combine(Sources(), project, project + ".csproj"))
            .Descendants(item)
            .Select(element => (string)element.Attribute("Include")!);

    private static string Sources([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src"));
}
