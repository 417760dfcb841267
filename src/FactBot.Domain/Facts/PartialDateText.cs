namespace FactBot.Domain.Facts;

/// <summary>Dates as English newsrooms print them.</summary>
public static class PartialDateText
{
    /// <summary>The date for people.</summary>
    public static string Human(PartialDate date) => date.ToString();
}
