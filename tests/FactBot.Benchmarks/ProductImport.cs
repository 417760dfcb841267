using FactBot.Commands;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Exchange;
using FactBot.Hosting;

namespace FactBot.Benchmarks;

/// <summary>What <c>factbot import FILE</c> does, without its progress bar.</summary>
internal static class ProductImport
{
    private static readonly Member s_importer = new("benchmark", "Benchmark");

    /// <summary>Imports a file of JSON Lines.</summary>
    internal static async Task<ImportReport> RunAsync(string path, Desk desk, CancellationToken cancellationToken)
    {
        using var reader = ForeignBytes.Reader(File.OpenRead(path));
        var lines = FactFileReader.ReadAsync(reader, FactFileFormat.JsonLines, new ImportContext(s_importer, TimeProvider.System.GetUtcNow()), cancellationToken);
        var report = await new FactImport(desk.Store, TimeProvider.System, _ => { }).RunAsync(lines, cancellationToken);
        ImportCommand.Tidy(desk, report, cancellationToken);
        return report;
    }
}
