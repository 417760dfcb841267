using FactBot.Domain.Answers;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Answers;

public class OtherFormsTests
{
    [Theory]
    [InlineData("When did the UMC's board meet?", "umc", "The United Methodist Church has met in 2011.", true)]
    [InlineData("Who is judged by the ICC?", "icc", "The International Court of Criminals judges everybody.", true)]
    [InlineData("Who is judged by the ICC?", "icc", "The International Court judges criminals.", false)]
    [InlineData("Who is judged by the ICC?", "icc", "The international criminal court judges.", false)]
    [InlineData("What goes to AI?", "ai", "Amnesty International gets it.", false)]
    public void An_acronym_may_be_spelt_out(string asked, string name, string told, bool has) =>
        Assert.Equal(has, OtherForms.Lacked(asked, [name], SampleFact.Claim(told)).IsEmpty);

    [Theory]
    [InlineData("What did James Hutton present?", "james", "In 1785 Hutton presented a paper.", true)]
    [InlineData("What did James Edward Hutton present?", "james", "In 1785 Hutton presented a paper.", true)]
    [InlineData("What did James Hutton present?", "james", "The Hutton paper of 1785.", true)]
    [InlineData("What did James Hutton present?", "james", "In 1785 Charles Hutton presented a paper.", false)]
    [InlineData("What did James, not Hutton, present?", "james", "In 1785 Hutton presented a paper.", false)]
    [InlineData("What did East Germany export?", "east", "Germany exports cars.", false)]
    [InlineData("What did the French Parliament decide?", "french", "The Parliament has decided.", false)]
    [InlineData("What did the Defense Minister decide?", "defense", "The Minister has decided.", false)]
    public void Of_a_name_the_last_part_will_do(string asked, string name, string told, bool has) =>
        Assert.Equal(has, OtherForms.Lacked(asked, [name], SampleFact.Claim(told)).IsEmpty);

    [Fact]
    public void A_name_of_which_nothing_is_there_is_missing() =>
        Assert.Equal(["james", "hutton"], OtherForms.Lacked("What did James Hutton present?", ["james", "hutton"], SampleFact.Claim("A paper was presented.")));
}
