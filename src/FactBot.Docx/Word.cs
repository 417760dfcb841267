namespace FactBot.Docx;

/// <summary>Names of WordprocessingML and of the package around it (ECMA-376, parts 1 and 2).</summary>
internal static class Word
{
    internal const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    internal const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    internal const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    internal const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    internal const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    internal const string DublinCore = "http://purl.org/dc/elements/1.1/";
    internal const string PartType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
}
