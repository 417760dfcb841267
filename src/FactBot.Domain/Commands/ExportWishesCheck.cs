using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;

namespace FactBot.Domain.Commands;

/// <summary>Whether a format can do what is wished of it.</summary>
internal static class ExportWishesCheck
{
    /// <summary>A refusal when it cannot; null when all is well.</summary>
    internal static NoticeReply? FaultOf(ExportWishes wishes, IExportFormat format, Turn turn)
    {
        if (wishes.Style is { } style && !StyleNames.IsPlain(style) && ExportHandler.StyleNamed(style, turn) is null)
        {
            return Turn.Refusal(StyleNames.Unknown(style, turn.Styles), $"export F-1 as {format.Name}{(turn.Styles.All.IsEmpty ? "" : " in " + turn.Styles.All[0].Name)}");
        }

        return wishes.UnmetBy(format) is { } unmet
            ? Turn.Refusal($"The format {format.Name} cannot have {unmet}.", $"export F-1 as {(turn.Formats.All.FirstOrDefault(other => other.Abilities.HasFlag(wishes.Needed)) ?? turn.Formats.All[0]).Name}")
            : null;
    }

}
