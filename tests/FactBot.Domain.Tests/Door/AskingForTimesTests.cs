using FactBot.Domain.Chat;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

/// <summary>Asked on 9 August 2021, a Monday.</summary>
public sealed class AskingForTimesTests : IDisposable
{
    private static readonly string[] Others =
    [
        "The mayor of Bergen opened a new tram line to the harbour", "Three ferries were sold to a company in Piraeus", "The opera of Lyon cut its season by a third",
        "Strikes closed half of the schools in Porto", "The parliament of Latvia voted for a tax on sugar", "Seven hospitals in Wales lack nurses every year",
        "The central bank of Chile left its rates as they were", "Les trains de nuit vers Vienne sont complets chaque semaine", "Le musée de Nantes a rendu deux statues au Bénin",
        "La ville de Gand interdit les voitures dans le centre", "Oil exports through the canal fell to a new low", "Farmers of Moldavia ask for help against frost",
    ];

    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("Wheat exports of Moldavia reached $3bn in 2020 published: 2021-03-02", "How much did wheat exports of Moldavia reach last year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn last year published: 2021-03-02", "How much did wheat exports of Moldavia reach last year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn last year published: 2021-03-02", "How much did wheat exports of Moldavia reach in 2020?")]
    [InlineData("Wheat exports of Moldavia reached $3bn this year published: 2020-11-02", "How much did wheat exports of Moldavia reach last year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn this year published: 2020-11-02", "How much did wheat exports of Moldavia reach in 2020?")]
    [InlineData("Wheat exports of Moldavia reached $3bn published: 2020-11-02", "How much did wheat exports of Moldavia reach last year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn published: 2020-11-02", "How much did wheat exports of Moldavia reach in 2020?")]
    [InlineData("Wheat exports of Moldavia reached $3bn published: 2021-08-02", "How much did wheat exports of Moldavia reach this year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn in 2019 published: 2020-01-02", "How much did wheat exports of Moldavia reach two years ago?")]
    [InlineData("Wheat exports of Moldavia reached $3bn published: 2021-07-12", "How much did wheat exports of Moldavia reach last month?")]
    [InlineData("Wheat exports of Moldavia reached $3bn published: 2021-08-03", "How much did wheat exports of Moldavia reach last week?")]
    [InlineData("Wheat exports of Moldavia reached $3bn yesterday published: 2021-08-09", "How much did wheat exports of Moldavia reach yesterday?")]
    [InlineData("Les exportations de blé de la Moldavie ont atteint 3 milliards de dollars en 2020 published: 2021-03-02", "Combien ont atteint les exportations de blé de la Moldavie l'an dernier ?")]
    [InlineData("Les exportations de blé de la Moldavie ont atteint 3 milliards de dollars l'année dernière published: 2021-03-02", "Combien ont atteint les exportations de blé de la Moldavie en 2020 ?")]
    [InlineData("Les exportations de blé de la Moldavie ont atteint 3 milliards de dollars cette année published: 2020-11-02", "Combien ont atteint les exportations de blé de la Moldavie l'année dernière ?")]
    [InlineData("Les exportations de blé de la Moldavie ont atteint 3 milliards de dollars published: 2021-02-02", "Combien ont atteint les exportations de blé de la Moldavie cette année ?")]
    [InlineData("Les exportations de blé de la Moldavie ont atteint 3 milliards de dollars published: 2019-02-02", "Combien ont atteint les exportations de blé de la Moldavie il y a deux ans ?")]
    public async Task A_time_is_met_however_it_is_told(string fact, string question)
    {
        await AddAsync(fact);

        await SayAsync(question, true);
    }

    [Theory]
    [InlineData("Wheat exports of Moldavia reached $3bn in 2018 published: 2019-03-02", "How much did wheat exports of Moldavia reach last year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn published: 2018-03-02", "How much did wheat exports of Moldavia reach last year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn published: 2018-03-02", "How much did wheat exports of Moldavia reach in 2020?")]
    [InlineData("Wheat exports of Moldavia reached $3bn in 2015 published: 2020-03-02", "How much did wheat exports of Moldavia reach in 2020?")]
    [InlineData("Wheat exports of Moldavia reached $3bn last year published: 2021-03-02", "How much did wheat exports of Moldavia reach this year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn last year published: 2020-03-02", "How much did wheat exports of Moldavia reach last year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn last year published: 2020-03-02", "How much did wheat exports of Moldavia reach in 2020?")]
    [InlineData("Wheat exports of Moldavia reached $3bn in 2018", "How much did wheat exports of Moldavia reach last year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn", "How much did wheat exports of Moldavia reach in 2020?")]
    [InlineData("Wheat exports of Moldavia reached $3bn", "How much did wheat exports of Moldavia reach last year?")]
    [InlineData("Wheat exports of Moldavia reached $3bn published: 2021-03-12", "How much did wheat exports of Moldavia reach last month?")]
    [InlineData("Wheat exports of Moldavia reached $3bn published: 2021-07-12", "How much did wheat exports of Moldavia reach this week?")]
    [InlineData("Les exportations de blé de la Moldavie ont atteint 3 milliards de dollars en 2018 published: 2019-03-02", "Combien ont atteint les exportations de blé de la Moldavie l'an dernier ?")]
    [InlineData("Les exportations de blé de la Moldavie ont atteint 3 milliards de dollars published: 2018-03-02", "Combien ont atteint les exportations de blé de la Moldavie cette année ?")]
    [InlineData("Les exportations de blé de la Moldavie ont atteint 3 milliards de dollars l'an dernier published: 2020-03-02", "Combien ont atteint les exportations de blé de la Moldavie l'an dernier ?")]
    public async Task Another_time_is_no_answer(string fact, string question)
    {
        await AddAsync(fact);

        await SayAsync(question, false);
    }

    [Theory]
    [InlineData("How much did wheat exports of Moldavia reach in 2020?")]
    [InlineData("How much did wheat exports of Moldavia reach last year?")]
    public async Task Of_three_years_the_one_asked_for_answers(string question)
    {
        await AddAsync("Wheat exports of Moldavia reached $2bn in 2019 published: 2020-03-02");
        await AddAsync("Wheat exports of Moldavia reached $3bn in 2020 published: 2021-03-02");
        await AddAsync("Wheat exports of Moldavia reached $1bn in 2018 published: 2019-03-02");

        await SayAsync(question, true);
        Assert.Contains("in 2020", Assert.Single((await desk.Say<AnswerReply>(question)).Facts).Fact.Wording.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The river Prut lost half of its fish over the past two decades", "How much of its fish did the river Prut lose over the last twenty years?")]
    [InlineData("The river Prut lost half of its fish over the past twenty years", "How much of its fish did the river Prut lose over the last two decades?")]
    [InlineData("The river Prut lost half of its fish in 20 years", "How much of its fish did the river Prut lose in two decades?")]
    [InlineData("The river Prut lost half of its fish in ten years", "How much of its fish did the river Prut lose in a decade?")]
    [InlineData("The river Prut lost half of its fish in a decade", "How much of its fish did the river Prut lose in ten years?")]
    [InlineData("The river Prut lost half of its fish within half a century", "How much of its fish did the river Prut lose within fifty years?")]
    [InlineData("The river Prut lost half of its fish within a fortnight", "How much of its fish did the river Prut lose within two weeks?")]
    [InlineData("The river Prut lost half of its fish within six months", "How much of its fish did the river Prut lose within half a year?")]
    [InlineData("La rivière Prut a perdu la moitié de ses poissons en vingt ans", "Combien de ses poissons la rivière Prut a perdu en deux décennies ?")]
    [InlineData("La rivière Prut a perdu la moitié de ses poissons en deux décennies", "Combien de ses poissons la rivière Prut a perdu en vingt ans ?")]
    [InlineData("La rivière Prut a perdu la moitié de ses poissons en un demi-siècle", "Combien de ses poissons la rivière Prut a perdu en cinquante ans ?")]
    [InlineData("La rivière Prut a perdu la moitié de ses poissons en une dizaine d'années", "Combien de ses poissons la rivière Prut a perdu en une décennie ?")]
    public async Task A_length_of_time_is_met_in_any_unit(string fact, string question)
    {
        await AddAsync(fact);

        await SayAsync(question, true);
    }

    [Theory]
    [InlineData("The river Prut lost half of its fish over the past three decades", "How much of its fish did the river Prut lose over the last twenty years?")]
    [InlineData("The river Prut lost half of its fish over the past thirty years", "How much of its fish did the river Prut lose over the last two decades?")]
    [InlineData("The river Prut lost half of its fish in the 19th century", "How much of its fish did the river Prut lose in two hundred years?")]
    [InlineData("La rivière Prut a perdu la moitié de ses poissons en trente ans", "Combien de ses poissons la rivière Prut a perdu en deux décennies ?")]
    public async Task Another_length_of_time_is_no_answer(string fact, string question)
    {
        await AddAsync(fact);

        await SayAsync(question, false);
    }

    private async Task AddAsync(string fact)
    {
        foreach (var other in Others)
        {
            await desk.Say($"add claim {other} source: The Chronicle");
        }

        var saved = await desk.Say($"add claim {fact} source: The Harvest Review");
        Assert.Equal(Outcome.Done, saved.Outcome);
    }

    private async Task SayAsync(string question, bool isFound)
    {
        var reply = await desk.Say<AnswerReply>(question);
        var why = await desk.Say<ListReply>($"explain {question}", TestDesk.Edith);
        Assert.True((reply.Outcome == Outcome.Found) == isFound, string.Join("\n", why.Rows.Take(1).Select(row => row.Title + "\n" + row.Detail)));
    }
}
