using System.Text;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Store.Sqlite;

/// <summary>
/// A text with half a surrogate pair in it is no Unicode and cannot be stored as it is; in the database the half
/// becomes U+FFFD. A history sealed over the text as it came would then seem tampered with.
/// </summary>
internal static class SoundText
{
    /// <summary>Whether everything in a fact can be stored as it is, by its content as <see cref="FactJsonWriter.WriteContent"/> writes it.</summary>
    internal static bool IsAllOf(ReadOnlySpan<byte> content) =>
        // The writer escapes half a pair so, and a whole U+FFFD not.
        content.IndexOf("\\uFFFD"u8) < 0 && content.IndexOf("\\ufffd"u8) < 0;

    /// <summary>An edit as it can be stored.</summary>
    internal static Edit Of(Edit edit) => new(
        new Member(Of(edit.By.Id)!, Of(edit.By.Name)!),
        edit.At,
        edit.Changes.IsDefaultOrEmpty ? [] : [.. edit.Changes.Select(change => new FieldChange(Of(change.Field)!, Of(change.Old), Of(change.New)))],
        Of(edit.Why));

    private static string? Of(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
