using System.Globalization;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>A number found in a text.</summary>
/// <param name="Value">The value in <paramref name="Unit"/>s, scale included: 3400000 for "€3.4 million".</param>
/// <param name="Unit"><c>%</c>, an ISO 4217 code, or null; a noun that follows is no unit.</param>
/// <param name="Start">Where its printed form begins, sign, currency and all.</param>
/// <param name="Length">How long its printed form is.</param>
/// <param name="IsYearLike">It may be a year or a decade (1973, 2021, 1960s).</param>
public readonly record struct ReadNumber(decimal Value, string? Unit, int Start, int Length, bool IsYearLike)
{
    /// <summary>
    /// The one word under which every way of printing the number is indexed, ASCII letters and digits only:
    /// <c>n41pct</c>, <c>n3400000eur</c>, <c>n0p5</c>, <c>nneg5</c>. Ratios are rounded to six places.
    /// </summary>
    public string Token => (Value < 0 ? "nneg" : "n") + Digits(Math.Abs(Value)) + (Unit == "%" ? "pct" : Unit?.ToLowerInvariant());

    private static string Digits(decimal value) =>
        Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture).Replace('.', 'p');
}

/// <summary>A text that is one number, with what was said about how exact it is.</summary>
/// <param name="Value">The value in <paramref name="Unit"/>s.</param>
/// <param name="Unit"><c>%</c>, an ISO 4217 code, or null.</param>
/// <param name="Qualifier">About, over, at least …; null for a bare number.</param>
public readonly record struct ReadFigure(decimal Value, string? Unit, FigureQualifier? Qualifier);
