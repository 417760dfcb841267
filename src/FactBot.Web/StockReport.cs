namespace FactBot.Web;

/// <summary>
/// What the first screen says of the store. Register a <c>Func&lt;CancellationToken, ValueTask&lt;StockReport&gt;&gt;</c>
/// to have it said; without one the page does not mention it.
/// </summary>
/// <param name="Facts">How many facts are on file.</param>
/// <param name="IsSample">The facts are the sample ones.</param>
public sealed record StockReport(long Facts, bool IsSample);
