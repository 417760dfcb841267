using FactBot.Domain.Questions;

namespace FactBot.Domain.Drafts;

/// <summary>Reads a figure's value and unit as printed.</summary>
internal static class FigureText
{
    /// <summary>
    /// The number a value is or begins with: "41 %", "about 3.4 million", "1,400 phones". Null when it holds
    /// several ("4 in 10"), for nobody can know which counts.
    /// </summary>
    internal static ReadFigure? Read(string printed)
    {
        if (NumberReader.TryRead(printed, out var figure))
        {
            return figure;
        }

        if (NumberReader.ReadAll(printed) is not [var number])
        {
            return null;
        }

        var before = FigureQualifiers.SkipBefore(printed, 0, out var qualifier);
        return number.Start == before ? new ReadFigure(number.Value, number.Unit, qualifier) : null;
    }

    /// <summary>"percent" and "euros" as % and EUR; any other unit as it is.</summary>
    internal static string Unit(string text)
    {
        var behind = " " + text;
        var end = 0;
        return UnitReader.ReadBehind(behind, ref end) is { } unit && end == behind.Length ? unit : text;
    }
}
