using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Exchange.Reading;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>
/// A page that stands by itself: no script, nothing fetched, links from each cite to its source. It is well-formed XML
/// as well, so that programs can read it.
/// </summary>
public sealed class HtmlFormat : ITextFormat
{
    private const string Look =
        """
        body{font:1rem/1.5 Georgia,"Times New Roman",serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}li{margin-bottom:.8rem}p{margin:.2rem 0}
        .caps{font-variant:small-caps}.words{white-space:pre-wrap;font-size:1.05rem}.below,.cites{color:#555;font-size:.85rem;font-family:system-ui,sans-serif}
        .cites{padding-left:1.1rem}.cites li{margin:.1rem 0}.refs{padding-left:2.2rem}.refs li{overflow-wrap:anywhere;margin-bottom:.5rem}
        .hanging{list-style:none;padding-left:0}.hanging li{padding-left:2rem;text-indent:-2rem}a{color:#0b5394}:target{background:#fff6d6}
        @media (prefers-color-scheme:dark){body{color:#e8e6e3;background:#181a1b}.below,.cites{color:#a8a39d}a{color:#8ab4f8}:target{background:#3a3000}}
        @media print{body{max-width:none;margin:0}a{color:inherit}}
        """;

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["htm", "web page", "xhtml"];

    /// <inheritdoc/>
    public string Description => "a page with linked sources, to publish or to paste into an editor";

    /// <inheritdoc/>
    public string MediaType => "text/html; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public ExportAbilities Abilities => ExportAbilities.Reading;

    /// <inheritdoc/>
    public async Task<ExportOutcome> WriteAsync(ExportJob job, TextWriter writer, CancellationToken cancellationToken)
    {
        var words = new CitedDocument(job).Words;
        await writer.WriteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="{words.Language}">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{words.Title}</title>
            <style>
            {Look}
            </style>
            </head>
            <body>
            <h1>{words.Title}</h1>

            """).AsMemory(), cancellationToken).ConfigureAwait(false);
        var outcome = await new HtmlBody(job, HasInnerLinks: true).WriteAsync(writer, cancellationToken).ConfigureAwait(false);
        await writer.WriteAsync("</body>\n</html>\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>The same facts to paste into somebody else's page: no ids, no links within, which would lead nowhere there, and no style of its own.</summary>
    public static async Task<string> FragmentAsync(ExportJob job, CancellationToken cancellationToken)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        await new HtmlBody(job, HasInnerLinks: false).WriteAsync(writer, cancellationToken).ConfigureAwait(false);
        return writer.ToString();
    }
}
