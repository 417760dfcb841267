using FactBot.Domain.Chat;

namespace FactBot.Domain.Storage;

/// <summary>What somebody prefers, or what is settled for a list. Methods fail as those of <see cref="IFactStore"/> do.</summary>
public interface IPreferences
{
    /// <summary>A preference, or null when there is none.</summary>
    ValueTask<string?> PreferenceAsync(NewsroomId newsroom, PreferenceOwner owner, string name, CancellationToken cancellationToken);

    /// <summary>Sets a preference, or takes it back with null.</summary>
    ValueTask PreferAsync(NewsroomId newsroom, PreferenceOwner owner, string name, string? value, CancellationToken cancellationToken);
}

/// <summary>Whose preference. Closed: <see cref="Member"/>, <see cref="List"/>.</summary>
public abstract record PreferenceOwner
{
    private PreferenceOwner()
    {
    }

    /// <summary>A person's.</summary>
    /// <param name="Id">The id the records know them by.</param>
    public sealed record Member(string Id) : PreferenceOwner;

    /// <summary>A list's, whatever the case and accents of its name.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record List(string Name) : PreferenceOwner;
}

/// <summary>The names of preferences.</summary>
public static class PreferenceNames
{
    /// <summary>A citation style by name.</summary>
    public const string Style = "style";

    /// <summary>BCP 47 tag of the language of citations.</summary>
    public const string Language = "language";
}
