using System.Globalization;

namespace FactBot.Csl.Styles;

/// <summary>An XML element by its local name, with the line it began on.</summary>
internal sealed class Tag(string name, int line)
{
    private readonly Dictionary<string, string> attributes = [];
    private List<Tag>? children;

    public string Name { get; } = name;

    public int Line { get; } = line;

    /// <summary>The text directly inside, without that of children.</summary>
    public string Text { get; set; } = "";

    public IReadOnlyList<Tag> Children => children ?? [];

    public IReadOnlyDictionary<string, string> Attributes => attributes;

    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    public string Get(string attribute, string otherwise = "") => attributes.GetValueOrDefault(attribute, otherwise);

    public bool IsTrue(string attribute) => this[attribute] == "true";

    public int? Number(string attribute) =>
        int.TryParse(this[attribute], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public string Require(string attribute) => this[attribute]
        ?? throw CslException.At(Line, $"<{Name}> needs the attribute \"{attribute}\".");

    public Tag? Child(string name) => children?.Find(child => child.Name == name);

    public IEnumerable<Tag> All(string name) => Children.Where(child => child.Name == name);

    public void Add(Tag child) => (children ??= []).Add(child);

    public void Set(string attribute, string value) => attributes[attribute] = value;
}
