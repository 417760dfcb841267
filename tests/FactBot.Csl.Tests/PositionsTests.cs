namespace FactBot.Csl.Tests;

public class PositionsTests
{
    private static readonly CslStyle Notes = Sheet.Style("""
        <choose>
          <if position="ibid-with-locator"><text term="ibid"/><text variable="locator" prefix=" "/></if>
          <else-if position="ibid"><text term="ibid"/></else-if>
          <else-if position="near-note"><text variable="title" form="short"/><text variable="first-reference-note-number" prefix=" (n. " suffix=")"/></else-if>
          <else-if position="subsequent"><text variable="title"/><text value=" again"/></else-if>
          <else><text variable="title"/><text variable="locator" prefix=" "/></else>
        </choose>
        """, citation: "near-note-distance=\"2\"", layoutAttributes: "delimiter=\"; \"", style: "class=\"note\"");

    private static readonly CslItem[] Items =
        [Sheet.Item("\"title\":\"Roads\"", "a"), Sheet.Item("\"title\":\"Rents\"", "b")];

    private static CslCitation Note(int number, string id, string locator = "") =>
        new([new CslCite(id) { Locator = locator }]) { NoteIndex = number };

    private static string[] Cite(params CslCitation[] citations) => Sheet.Cite(Notes, Items, citations);

    [Fact]
    public void The_same_place_again_is_ibid() => Assert.Equal(["Roads 5", "Ibid."], Cite(Note(1, "a", "5"), Note(2, "a", "5")));

    [Fact]
    public void Another_place_is_ibid_with_its_locator() => Assert.Equal(["Roads 5", "Ibid. 6"], Cite(Note(1, "a", "5"), Note(2, "a", "6")));

    [Fact]
    public void Without_a_locator_after_one_is_no_ibid() => Assert.Equal(["Roads 5", "Roads (n. 1)"], Cite(Note(1, "a", "5"), Note(2, "a")));

    [Fact]
    public void Near_and_far_notes_differ() => Assert.Equal(
        ["Roads", "Rents", "Roads (n. 1)", "Rents (n. 2)", "Ibid.", "Ibid.", "Roads again"],
        Cite(Note(1, "a"), Note(2, "b"), Note(3, "a"), Note(4, "b"), Note(5, "b"), Note(6, "b"), Note(7, "a")));

    [Fact]
    public void A_note_of_two_sources_has_no_ibid_after_it()
    {
        var two = new CslCitation([new CslCite("a"), new CslCite("b")]) { NoteIndex = 1 };
        Assert.Equal(["Roads; Rents", "Rents (n. 1)"], Cite(two, Note(2, "b")));
    }

    [Fact]
    public void The_text_and_the_notes_are_two_streams()
    {
        var texts = Cite(Note(0, "a"), Note(1, "b"), Note(0, "a"));
        Assert.Equal(["Roads", "Rents", "Ibid."], texts);
    }
}
