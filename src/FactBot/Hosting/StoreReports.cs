using FactBot.Domain.Chat;
using FactBot.Domain.Storage;
using FactBot.Web;

namespace FactBot.Hosting;

/// <summary>What the page and <c>GET /health</c> say of the store, and of the chats.</summary>
/// <param name="store">The store.</param>
/// <param name="isSample">It holds sample facts.</param>
/// <param name="troubles">What stands in the way of the chats, a sentence each.</param>
/// <param name="note">What is amiss while everything is answered, in a sentence.</param>
internal sealed class StoreReports(IFactStore store, bool isSample, Func<IEnumerable<string>> troubles, Func<string?> note)
{
    /// <summary>Ready when the store answers and no chat is in trouble; else with the reasons.</summary>
    internal async ValueTask<HealthReport> HealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.CountAsync(NewsroomId.Default, cancellationToken);
            var reason = string.Join(' ', troubles());
            return reason.Length == 0 ? HealthReport.Well with { Reason = note() } : new HealthReport(Live: true, Ready: false, reason);
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
