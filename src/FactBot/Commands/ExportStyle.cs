using FactBot.Domain.Citations;
using FactBot.Domain.Commands;

namespace FactBot.Commands;

/// <summary>Whether an export can look as it is asked to.</summary>
internal static class ExportStyle
{
    /// <summary>Refuses a style that is not there, and wishes that the format cannot meet.</summary>
    /// <exception cref="RequestFailedException">It cannot.</exception>
    internal static void Check(ExportRequest request, ICitationStyles styles)
    {
        if (request.Wishes.Style is { } style && !StyleNames.IsPlain(style) && StyleNames.Find(style, styles) is null)
        {
            throw new RequestFailedException($"{StyleNames.Unknown(style, styles)} For example: --style {styles.All[0].Name}");
        }

        if (request.Wishes.UnmetBy(request.Format) is { } unmet)
        {
            throw new RequestFailedException($"The format {request.Format.Name} cannot have {unmet}. Nothing was exported.");
        }
    }
}
