using CsCheck;
using FactBot.Terminal;

namespace FactBot.Scenarios.Terminal;

public sealed class HarmlessTextTests
{
    [Theory]
    [InlineData("\e[31mred", "␛[31mred")]
    [InlineData("a\rb", "a␍b")]
    [InlineData("\u0007\u0000\u007F", "␇␀␡")]
    [InlineData("\u009B31m\u0085", "⟨U+009B⟩31m⟨U+0085⟩")]
    [InlineData("user\u202Etxt.exe", "user⟨U+202E⟩txt.exe")]
    [InlineData("a\u2066b\u2069\u2028c", "a⟨U+2066⟩b⟨U+2069⟩⟨U+2028⟩c")]
    public void A_control_character_is_seen_instead_of_obeyed(string stored, string shown) =>
        Assert.Equal(shown, HarmlessText.Of(stored));

    [Theory]
    [InlineData("“L’État” – 41 % … שלום 🙂 e\u0301")]
    [InlineData("two\n\tlines")]
    [InlineData("")]
    public void Ordinary_text_of_any_script_stays_as_it_is(string text) => Assert.Equal(text, HarmlessText.Of(text));

    [Fact]
    public void Nothing_a_terminal_obeys_is_ever_left() => Gen.String[Gen.Char, 0, 60].Sample(text =>
        !HarmlessText.Of(text).Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')));
}
