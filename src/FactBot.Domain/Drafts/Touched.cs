namespace FactBot.Domain.Drafts;

/// <summary>The fields whose text an edit changed.</summary>
internal sealed class Touched
{
    private static readonly Field[] OfSource = [Field.Source, Field.Container, Field.Url];

    private static readonly Field[] OfSpeaker = [Field.By, Field.Title, Field.Affiliation, Field.AlsoSpelled];

    private readonly HashSet<(Field Field, int? Citation)> fields = [];

    private int citationsBefore;

    private bool hasNoCitation;

    internal bool IsEmpty => fields.Count == 0;

    internal static Touched Between(FactDraft old, FactDraft edited)
    {
        var touched = new Touched
        {
            citationsBefore = old.Citations.Length,
            hasNoCitation = edited.Citations.All(citation => citation.IsEmpty),
        };
        foreach (var info in FieldCatalog.All)
        {
            var citations = info.IsCitation ? Math.Max(old.Citations.Length, edited.Citations.Length) : 0;
            for (var i = 0; i < citations; i++)
            {
                if (old[info.Field, i] != edited[info.Field, i])
                {
                    touched.fields.Add((info.Field, i));
                }
            }

            if (!info.IsCitation && old[info.Field] != edited[info.Field])
            {
                touched.fields.Add((info.Field, null));
            }
        }

        return touched;
    }

    internal bool Contains(Field field, int? citation = null) => fields.Contains((field, citation));

    internal void Add(Field field) => fields.Add((field, null));

    /// <summary>The value read anew when the field was touched, else the one there was.</summary>
    internal T Pick<T>(Field field, T current, T read, int? citation = null) => Contains(field, citation) ? read : current;

    /// <summary>
    /// Whether a fault is of this edit's making, and not one the fact came with: a missing name may come of
    /// emptying it or of adding a title, a missing source of emptying its last mark or of a new citation.
    /// </summary>
    internal bool Concerns(Fault fault) => fault.Field switch
    {
        null => true,
        Field.By => OfSpeaker.Any(field => Contains(field)),
        Field.Source => hasNoCitation || fault.Citation >= citationsBefore || OfSource.Any(field => Contains(field, fault.Citation)),
        { } field => Contains(field, fault.Citation),
    };
}
