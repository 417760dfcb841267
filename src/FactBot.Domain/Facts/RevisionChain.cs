using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using FactBot.Domain.Exchange;

namespace FactBot.Domain.Facts;

/// <summary>
/// Seals a fact's history: each revision carries the hash of the content it left and of the revision before,
/// so that neither the fact nor its past can be changed unseen.
/// </summary>
public static class RevisionChain
{
    /// <summary>SHA-256, lower-case hexadecimal, over the fact's content as <see cref="FactJsonWriter.WriteContent"/> writes it.</summary>
    public static string ContentHash(Fact fact)
    {
        using var room = new JsonRoom();
        return HashOf(room.Write(fact, static (json, fact) => FactJsonWriter.WriteContent(json, fact)));
    }

    /// <summary>The same, where the content is written already.</summary>
    public static string HashOfContent(ReadOnlySpan<byte> content) => HashOf(content);

    /// <summary>The next revision of a fact, sealed.</summary>
    /// <param name="fact">The fact as it stands after the revision, with its version.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="changes">What changed; empty for the first.</param>
    /// <param name="why">Why.</param>
    /// <param name="previousHash">Hash of the revision before; empty for the first.</param>
    public static Revision Seal(Fact fact, Member by, DateTimeOffset at, ImmutableArray<FieldChange> changes, string? why, string previousHash)
    {
        using var room = new JsonRoom();
        return Sealed(
            new Revision
            {
                Version = fact.Version,
                By = by,
                At = at,
                Why = why,
                Changes = changes,
                ContentHash = ContentHash(fact),
                PreviousHash = previousHash,
                Hash = "",
            },
            room);
    }

    /// <summary>The first revision of a fact, sealed, where the hash of its content is known.</summary>
    public static Revision SealFirst(int version, Member by, DateTimeOffset at, string contentHash, JsonRoom room) => Sealed(
        new Revision { Version = version, By = by, At = at, Why = null, Changes = [], ContentHash = contentHash, PreviousHash = "", Hash = "" },
        room);

    /// <summary>The first thing wrong with a history, in one sentence, or null when it is whole and ends in the fact as it stands.</summary>
    public static string? FirstFault(Fact fact, IReadOnlyList<Revision> history)
    {
        if (history.Count == 0)
        {
            return $"{fact.Id} has no history.";
        }

        var previous = "";
        foreach (var revision in history)
        {
            if (revision.PreviousHash != previous || revision.Hash != HashOf(revision))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{fact.Id}: revision {revision.Version} does not follow from the one before; it was changed outside FactBot.");
            }

            previous = revision.Hash;
        }

        var last = history[^1];
        return last.Version == fact.Version && last.ContentHash == ContentHash(fact)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{fact.Id}: the record differs from its last revision ({last.Version}); it was changed outside FactBot.");
    }

    private static Revision Sealed(Revision revision, JsonRoom room) => revision with { Hash = HashOf(revision, room) };

    private static string HashOf(Revision revision)
    {
        using var room = new JsonRoom();
        return HashOf(revision, room);
    }

    private static string HashOf(Revision revision, JsonRoom room) => HashOf(room.Write(revision, static (json, revision) =>
    {
        json.WriteStartArray();
        json.WriteNumberValue(revision.Version);
        json.WriteStringValue(revision.By.Id);
        json.WriteStringValue(revision.By.Name);
        json.WriteStringValue(FactJsonWriter.Instant(revision.At));
        json.WriteStringValue(revision.Why);
        foreach (var change in revision.Changes)
        {
            json.WriteStringValue(change.Field);
            json.WriteStringValue(change.Old);
            json.WriteStringValue(change.New);
        }

        json.WriteStringValue(revision.ContentHash);
        json.WriteStringValue(revision.PreviousHash);
        json.WriteEndArray();
    }));

    private static string HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return Convert.ToHexStringLower(digest);
    }
}
