using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>What a list or a person prefers, where an export or a citation says nothing.</summary>
/// <param name="Store">Where preferences are kept.</param>
/// <param name="Newsroom">Whose.</param>
/// <param name="MemberId">Who asks.</param>
public sealed record Preferred(IPreferences Store, NewsroomId Newsroom, string MemberId)
{
    /// <summary>The wishes, with style and language as the list has them, else as the person likes them, where the format can have them.</summary>
    public async ValueTask<ExportWishes> WishesAsync(ExportWishes wishes, IExportFormat format, string? list, CancellationToken cancellationToken)
    {
        if (wishes.Style is { } said && StyleNames.IsPlain(said))
        {
            return wishes with { Style = null };
        }

        return format.Abilities.HasFlag(ExportAbilities.Style) ? wishes with
        {
            Style = wishes.Style ?? NotPlain(await FindAsync(PreferenceNames.Style, list, cancellationToken).ConfigureAwait(false)),
            Language = wishes.Language ?? await FindAsync(PreferenceNames.Language, list, cancellationToken).ConfigureAwait(false),
        }
        : wishes;
    }

    /// <summary>A preference of the list, else of the person; null for none.</summary>
    internal async ValueTask<string?> FindAsync(string name, string? list, CancellationToken cancellationToken) =>
        (list is null ? null : await Store.PreferenceAsync(Newsroom, new PreferenceOwner.List(list), name, cancellationToken).ConfigureAwait(false))
        ?? await Store.PreferenceAsync(Newsroom, new PreferenceOwner.Member(MemberId), name, cancellationToken).ConfigureAwait(false);

    private static string? NotPlain(string? style) => style is null || StyleNames.IsPlain(style) ? null : style;
}
