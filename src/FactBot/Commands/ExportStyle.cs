using FactBot.Domain.Citations;

namespace FactBot.Commands;

/// <summary>Whether an export can look as it is asked to.</summary>
internal static class ExportStyle
{
    /// <summary>Refuses a style that is not there, and wishes that the format cannot meet.</summary>
    /// <exception cref="RequestFailedException">It cannot.</exception>
    internal static void Check(ExportRequest request, ICitationStyles styles)
    {
        if (request.Wishes.Style is { } style && !styles.All.Any(known => known.Name == style))
        {
            throw new RequestFailedException($"\"{style}\" is not a citation style; there are {string.Join(", ", styles.All.Select(known => known.Name))}. For example: --style {styles.All[0].Name}");
        }

        if (request.Wishes.UnmetBy(request.Format) is { } unmet)
        {
            throw new RequestFailedException($"The format {request.Format.Name} cannot have {unmet}. Nothing was exported.");
        }
    }
}
