using System.Xml;

namespace FactBot.Csl.Styles;

/// <summary>
/// Reads XML of unknown origin: no document type, no entity or file is resolved, and size and depth are bounded.
/// </summary>
internal static class TagReader
{
    /// <summary>Characters in a style or locale; the largest official style has 250,000.</summary>
    public const int LongestDocument = 2 * 1024 * 1024;

    /// <summary>Elements inside elements; official styles stay below 30.</summary>
    public const int DeepestNesting = 100;

    /// <summary>Characters in one attribute or text; the longest of official styles have 1,100.</summary>
    public const int LongestValue = 10_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestDocument,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static Tag Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings);
        return Read(reader);
    }

    public static Tag Read(string xml)
    {
        using var text = new StringReader(xml);
        using var reader = XmlReader.Create(text, Settings);
        return Read(reader);
    }

    private static Tag Read(XmlReader reader)
    {
        try
        {
            return ReadRoot(reader);
        }
        catch (XmlException fault)
        {
            throw CslException.At(fault.LineNumber, $"the file is not usable XML: {Reason(fault)}");
        }
    }

    private static string Reason(XmlException fault)
    {
        if (fault.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal))
            return $"it is longer than {LongestDocument / (1024 * 1024)} MiB.";
        return fault.Message.Contains("DTD", StringComparison.Ordinal)
            ? "a document type declaration (<!DOCTYPE …>) is not accepted."
            : fault.Message;
    }

    private static Tag ReadRoot(XmlReader reader)
    {
        var open = new Stack<Tag>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var tag = ReadStart(reader);
                    if (open.TryPeek(out var parent)) parent.Add(tag);
                    if (open.Count >= DeepestNesting)
                        throw CslException.At(tag.Line, $"elements are nested deeper than {DeepestNesting}.");
                    if (!reader.IsEmptyElement) open.Push(tag);
                    else if (open.Count == 0) return tag;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    AddText(open.Peek(), reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    var closed = open.Pop();
                    if (open.Count == 0) return closed;
                    break;
            }
        }

        throw new CslException("The file is empty; a style begins with <style xmlns=\"http://purl.org/net/xbiblio/csl\">.");
    }

    private static void AddText(Tag tag, string text)
    {
        tag.Text += text;
        if (tag.Text.Length > LongestValue)
            throw CslException.At(tag.Line, $"the text in <{tag.Name}> is longer than {LongestValue} characters.");
    }

    private static Tag ReadStart(XmlReader reader)
    {
        var tag = new Tag(reader.LocalName, ((IXmlLineInfo)reader).LineNumber);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Value.Length > LongestValue)
                throw CslException.At(tag.Line, $"the attribute \"{reader.LocalName}\" is longer than {LongestValue} characters.");
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns") tag.Set(reader.LocalName, reader.Value);
        }

        reader.MoveToElement();
        return tag;
    }
}
