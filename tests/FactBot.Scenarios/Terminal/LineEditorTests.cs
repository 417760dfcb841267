using FactBot.Terminal;
using static FactBot.Scenarios.Terminal.FakeKeyboard;

namespace FactBot.Scenarios.Terminal;

public sealed class LineEditorTests : IDisposable
{
    private readonly FakeKeyboard keyboard = new();
    private readonly StringWriter screen = new();
    private readonly LineEditor editor;
    private int columns = 80;

    public LineEditorTests() => editor = new LineEditor(keyboard, screen, () => columns);

    [Fact]
    public void What_is_typed_comes_back() => Assert.Equal("What share?", Read(keyboard.Type("What share?").Press(Enter)));

    [Fact]
    public void Letters_go_in_where_the_cursor_stands() =>
        Assert.Equal("abcd", Read(keyboard.Type("ad").Press(Key(ConsoleKey.LeftArrow)).Type("bc").Press(Enter)));

    [Fact]
    public void Home_and_end_have_two_keys_each() => Assert.Equal("<<x>>", Read(keyboard
        .Type("x").Press(Key(ConsoleKey.Home)).Type("<").Press(Control(ConsoleKey.E)).Type(">")
        .Press(Control(ConsoleKey.A)).Type("<").Press(Key(ConsoleKey.End)).Type(">").Press(Enter)));

    [Theory]
    [InlineData("👩‍👩‍👧")]
    [InlineData("é")]
    [InlineData("e\u0301")]
    [InlineData("🇫🇷")]
    [InlineData("語")]
    public void A_letter_of_several_parts_goes_as_one(string letter) =>
        Assert.Equal("ab", Read(keyboard.Type("a" + letter + "b").Press(Key(ConsoleKey.LeftArrow), Key(ConsoleKey.Backspace), Enter)));

    [Fact]
    public void Delete_takes_the_letter_behind_the_cursor() => Assert.Equal("b", Read(keyboard
        .Type("🙂b").Press(Key(ConsoleKey.Home), Key(ConsoleKey.Delete), Enter)));

    [Fact]
    public void Control_w_u_and_k_delete_a_word_the_start_and_the_end() => Assert.Equal("two ", Read(keyboard
        .Type("one two  ").Press(Control(ConsoleKey.W)).Type("x").Press(Control(ConsoleKey.U))
        .Type("two three").Press(Control(ConsoleKey.W)).Type("four").Press(
            Key(ConsoleKey.LeftArrow), Key(ConsoleKey.LeftArrow), Key(ConsoleKey.LeftArrow), Key(ConsoleKey.LeftArrow), Control(ConsoleKey.K), Enter)));

    [Fact]
    public void The_arrows_bring_earlier_lines_back_and_the_one_being_typed()
    {
        editor.History.Add("first");
        editor.History.Add("second");
        editor.History.Add("second");
        var up = Key(ConsoleKey.UpArrow);
        var down = Key(ConsoleKey.DownArrow);
        Assert.Equal("first", Read(keyboard.Type("thi").Press(up, up, up, Enter)));
        editor.History.Add("first");
        Assert.Equal("third", Read(keyboard.Type("thi").Press(up, up, down, down, down).Type("rd").Press(Enter)));
    }

    [Fact]
    public void Control_c_drops_the_line_and_control_d_ends_only_an_empty_one()
    {
        Assert.Equal(LineEditor.Abandoned, Read(keyboard.Type("half").Press(Control(ConsoleKey.C))));
        Assert.Equal("b", Read(keyboard.Type("ab").Press(Control(ConsoleKey.A), Control(ConsoleKey.D), Enter)));
        Assert.Null(Read(keyboard.Press(Control(ConsoleKey.D))));
    }

    [Fact]
    public void Pasted_lines_are_one_text() =>
        Assert.Equal("add quote “x”\nby: Rita", Read(keyboard.Paste("add quote “x”\nby: Rita").Press(Enter)));

    [Fact]
    public void A_pasted_escape_is_neither_taken_nor_shown()
    {
        Assert.Equal("[31m", Read(keyboard.Paste("\e[31m").Press(Enter)));
        Assert.DoesNotContain("\e[31m", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_wider_than_the_screen_scrolls_and_never_wraps()
    {
        columns = 20;
        Read(keyboard.Type("語語語語語語語語語語語語").Press(Enter));
        var drawn = screen.ToString().Split('\r').Select(line => line.Replace("\e[K", "", StringComparison.Ordinal).Trim('\n'));
        Assert.All(drawn, line => Assert.True(CellWidth.Of(line) < 20));
    }

    public void Dispose() => screen.Dispose();

    private string? Read(FakeKeyboard typed)
    {
        Assert.Same(keyboard, typed);
        return editor.Read("› ");
    }
}
