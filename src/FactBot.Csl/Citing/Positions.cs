using System.Collections.Immutable;
using System.Globalization;
using FactBot.Csl.Rendering;

namespace FactBot.Csl.Citing;

/// <summary>
/// Finds for each cite whether its item was cited before, just before, or in a note close by. Citations in the running
/// text and in notes are two streams: an ibid never points from one into the other.
/// </summary>
internal sealed class Positions(int nearNoteDistance)
{
    private readonly Dictionary<string, int> lastNote = [];
    private readonly Dictionary<string, int> firstNote = [];
    private readonly HashSet<string> cited = [];
    private readonly Stream inText = new();
    private readonly Stream inNotes = new();

    /// <summary>The cites of the place last visited, which may be several citations in one note.</summary>
    private sealed class Stream
    {
        public List<CslCite> Previous { get; set; } = [];

        public int Note { get; set; }
    }

    /// <summary>The states of a citation's cites, in the order they are printed in.</summary>
    public ImmutableArray<CiteState> Next(ImmutableArray<CslCite> cites, int note)
    {
        var stream = note > 0 ? inNotes : inText;
        var sameNote = note > 0 && stream.Note == note;
        var before = Before(stream, note, sameNote);
        var states = ImmutableArray.CreateBuilder<CiteState>();
        foreach (var cite in cites)
        {
            states.Add(State(cite, before, note));
            Remember(cite, note);
            before = cite;
        }

        if (sameNote) stream.Previous.AddRange(cites);
        else stream.Previous = [.. cites];
        stream.Note = note;
        return states.ToImmutable();
    }

    /// <summary>The cite an ibid could refer to: the last in this note, or the only one of the note or citation before.</summary>
    private static CslCite? Before(Stream stream, int note, bool sameNote)
    {
        if (sameNote) return stream.Previous.LastOrDefault();
        return stream.Previous is [var single] && (note == 0 || note - stream.Note <= 1) ? single : null;
    }

    private CiteState State(CslCite cite, CslCite? before, int note) => new()
    {
        Locator = cite.Locator.Trim(),
        Label = cite.Label.Length > 0 ? cite.Label : "page",
        Position = cite.Position ?? Position(cite, before),
        NearNote = cite.NearNote ?? IsNear(cite, note),
        FirstNote = FirstNoteOf(cite) is { } first ? first.ToString(CultureInfo.InvariantCulture) : "",
    };

    private int? FirstNoteOf(CslCite cite) =>
        cite.FirstReferenceNote ?? (firstNote.TryGetValue(cite.Id, out var note) ? note : null);

    private CslPosition Position(CslCite cite, CslCite? before)
    {
        if (!cited.Contains(cite.Id)) return CslPosition.First;
        if (before is null || before.Id != cite.Id) return CslPosition.Subsequent;
        if (before.Locator.Length == 0) return cite.Locator.Length == 0 ? CslPosition.Ibid : CslPosition.IbidWithLocator;
        if (cite.Locator.Length == 0) return CslPosition.Subsequent;
        return cite.Locator == before.Locator && cite.Label == before.Label ? CslPosition.Ibid : CslPosition.IbidWithLocator;
    }

    private bool IsNear(CslCite cite, int note) =>
        note > 0 && lastNote.TryGetValue(cite.Id, out var last) && note - last <= nearNoteDistance;

    private void Remember(CslCite cite, int note)
    {
        cited.Add(cite.Id);
        if (note == 0) return;
        lastNote[cite.Id] = note;
        firstNote.TryAdd(cite.Id, note);
    }
}
