using System.Collections.Immutable;
using System.Text;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>
/// A kind of file that facts are exported to. It writes whatever it is given: what may leave the newsroom is decided
/// before. The domain brings formats of text; a program may add others (see <see cref="ExportFormats"/>).
/// </summary>
public interface IExportFormat
{
    /// <summary>What people type: <c>markdown</c>.</summary>
    string Name { get; }

    /// <summary>What they may type instead.</summary>
    ImmutableArray<string> Aliases { get; }

    /// <summary>What the file is good for, in a few words.</summary>
    string Description { get; }

    /// <summary>The media type, with its character set where it is text.</summary>
    string MediaType { get; }

    /// <summary>The end of the file's name, with its dot.</summary>
    string Extension { get; }

    /// <summary>Which wishes it can meet.</summary>
    ExportAbilities Abilities { get; }

    /// <summary>It is there to cite sources, so that what they lack matters.</summary>
    bool CitesSources => Abilities.HasFlag(ExportAbilities.ArchiveLinks);

    /// <summary>Writes the file fact by fact, and leaves the stream open.</summary>
    Task<ExportOutcome> WriteAsync(ExportJob job, Stream stream, CancellationToken cancellationToken);
}

/// <summary>A format that is text.</summary>
public interface ITextFormat : IExportFormat
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the file fact by fact; a byte order mark stands in the text where the format has one.</summary>
    Task<ExportOutcome> WriteAsync(ExportJob job, TextWriter writer, CancellationToken cancellationToken);

    /// <inheritdoc/>
    async Task<ExportOutcome> IExportFormat.WriteAsync(ExportJob job, Stream stream, CancellationToken cancellationToken)
    {
        var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
        {
            return await WriteAsync(job, writer, cancellationToken).ConfigureAwait(false);
        }
    }
}
