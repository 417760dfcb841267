using System.Globalization;
using FactBot.Csl.Rendering;

namespace FactBot.Csl.Citing;

/// <summary>The shortest cite an entry can get in a document: a later one, which may point back to its first note.</summary>
internal static class FirstNotes
{
    public static Func<Entry, CiteState> Of(IReadOnlyList<CslCitation> citations)
    {
        var notes = new Dictionary<string, int>();
        foreach (var citation in citations.Where(citation => citation.NoteIndex > 0))
        {
            foreach (var cite in citation.Cites) notes.TryAdd(cite.Id, citation.NoteIndex);
        }

        return entry => new CiteState
        {
            Position = CslPosition.Subsequent,
            FirstNote = notes.TryGetValue(entry.Item.Id, out var note) ? note.ToString(CultureInfo.InvariantCulture) : "",
        };
    }
}
