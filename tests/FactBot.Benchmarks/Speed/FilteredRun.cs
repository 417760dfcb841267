using System.Collections.Immutable;
using System.Globalization;
using FactBot.Hosting;

namespace FactBot.Benchmarks.Speed;

/// <summary>
/// Asks the same questions bare, with the title of the fact's article as a filter for sources, and with the name of
/// its speaker as a filter, each of the three in turn. Questions from facts without a speaker are left out.
/// </summary>
internal static class FilteredRun
{
    internal static async Task<ImmutableArray<SpeedContender>> AskAsync(SpeedStores stores, GeneratedNews news, ImmutableArray<GeneratedQuestion> questions, CancellationToken cancellationToken)
    {
        using var desk = Desk.Open(stores.Store, TimeProvider.System);
        ImmutableArray<SpeedContender> contenders =
        [
            SpeedContender.Search(desk) with { Name = "no filter" },
            SpeedContender.Search(desk) with { Name = "source:" },
            SpeedContender.Search(desk) with { Name = "by:" },
        ];
        foreach (var isMeasured in (bool[])[false, true])
        {
            foreach (var question in questions)
            {
                var fact = news.Fact(int.Parse(question.FactId.AsSpan(1), CultureInfo.InvariantCulture));
                if (fact.Speaker is null)
                {
                    continue;
                }

                ImmutableArray<string> texts = [question.Text, $"source:\"{fact.Title}\" {question.Text}", $"by:\"{fact.Speaker}\" {question.Text}"];
                foreach (var (contender, text) in contenders.Zip(texts))
                {
                    await (isMeasured ? contender.AskAsync(question with { Text = text }, cancellationToken) : contender.Ask(text, cancellationToken).AsTask());
                }
            }
        }

        return contenders;
    }
}
