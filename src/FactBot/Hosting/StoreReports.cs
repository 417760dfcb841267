using FactBot.Domain.Chat;
using FactBot.Domain.Storage;
using FactBot.Web;

namespace FactBot.Hosting;

/// <summary>What the page and <c>GET /health</c> say of the store.</summary>
internal sealed class StoreReports(IFactStore store, bool isSample)
{
    /// <summary>Ready when the store answers; else with its reason.</summary>
    internal async ValueTask<HealthReport> HealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.CountAsync(NewsroomId.Default, cancellationToken);
            return HealthReport.Well;
        }
        catch (StoreUnavailableException fault)
        {
            return new HealthReport(Live: true, Ready: false, fault.Message);
        }
    }

    /// <summary>How many facts there are.</summary>
    internal async ValueTask<StockReport> StockAsync(CancellationToken cancellationToken) =>
        new(await store.CountAsync(NewsroomId.Default, cancellationToken), isSample);
}
