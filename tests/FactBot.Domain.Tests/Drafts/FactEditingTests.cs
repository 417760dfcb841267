using System.Collections.Immutable;
using CsCheck;
using FactBot.Domain.Commands;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Testing;
using Content = FactBot.Domain.Tests.Facts.Content;

namespace FactBot.Domain.Tests.Drafts;

public class FactEditingTests
{
    private static readonly Fact Current = SampleFact.Figure() with
    {
        Id = new FactId(12),
        Version = 3,
        Truth = new Verdict<TruthRating> { Rating = TruthRating.Disputed, By = "x" },
        Citations =
        [
            SampleFact.Citation() with
            {
                Source = SampleFact.Article with
                {
                    Authors = [new PersonName { Family = "Gogh", Given = "Vincent", NonDroppingParticle = "van" }],
                    Other = ImmutableSortedDictionary<string, string>.Empty.Add("volume", "\"12\""),
                },
            },
        ],
    };

    [Fact]
    public void Changes_what_was_named_and_nothing_else()
    {
        var revised = Revised("edit F-12 title: Former Prime Minister page: 14");
        Assert.Equal([new FieldChange("title", "Prime Minister", "Former Prime Minister"), new FieldChange("page", null, "page 14")], revised.Changes);
        Assert.Equal(
            Content.Of(Current with
            {
                Attribution = Current.Attribution with { Speaker = Current.Attribution.Speaker! with { Title = "Former Prime Minister" } },
                Citations = [Current.Citations[0] with { Locator = new Locator("page", "14") }],
            }),
            Content.Of(revised.Fact));
        Assert.Equal((new FactId(12), 4), (revised.Fact.Id, revised.Fact.Version));
    }

    [Fact]
    public void Appends_and_takes_out_citations()
    {
        var added = Revised("edit F-12 add source: Second url: https://example.org/2 add source: Third");
        Assert.Equal(["The Pegasus case", "Second", "Third"], added.Fact.Citations.Select(citation => citation.Source.Title));
        Assert.Contains(new FieldChange("[2] source", null, "Second"), added.Changes);
        var form = DraftOf.Of(added.Fact);
        form = form with { Citations = form.Citations.SetItem(1, ImmutableSortedDictionary<Field, string>.Empty) };
        var less = Assert.IsType<EditResult.Revised>(FactEditing.ApplyForm(added.Fact, form, RandomFacts.Context));
        Assert.Equal(["The Pegasus case", "Third"], less.Fact.Citations.Select(citation => citation.Source.Title));
        Assert.Contains(new FieldChange("[2] source", "Second", null), less.Changes);
        Assert.Contains("volume", less.Fact.Citations[0].Source.Other.Keys);
    }

    [Theory]
    [InlineData("edit F-12 value: €3 million", "EUR", 3000000)]
    [InlineData("edit F-12 value: 43", "%", 43)]
    [InlineData("edit F-12 value: 43 unit: firms", "firms", 43)]
    public void A_unit_follows_its_value(string text, string unit, int value)
    {
        var figure = Assert.IsType<Figure>(Revised(text).Fact);
        Assert.Equal((unit, value), (figure.Details.Unit, figure.Details.Value));
    }

    [Theory]
    [InlineData("edit F-12 by:", Field.By)]
    [InlineData("edit F-12 value:", Field.Value)]
    [InlineData("edit F-12 words:", Field.Words)]
    [InlineData("edit F-12 source: in: url:", Field.Source)]
    [InlineData("edit F-12 add page: 3", null)]
    [InlineData("edit F-12 [3] page: 3", Field.Locator)]
    [InlineData("edit F-12 published: someday", Field.Published)]
    public void Names_faults_with_an_edit_that_works(string text, Field? field)
    {
        if (CommandParserTestsHelp.Parse(text) is not Command.Edit edit)
        {
            Assert.Null(field);
            return;
        }

        var faults = Assert.IsType<EditResult.Faulty>(FactEditing.Apply(Current, edit.Changes, RandomFacts.Context)).Faults;
        Assert.Equal(field, Assert.Single(faults).Field);
        var example = Assert.IsType<Command.Edit>(CommandParserTestsHelp.Parse(faults[0].Example));
        Assert.IsNotType<EditResult.Faulty>(FactEditing.Apply(Current, example.Changes, RandomFacts.Context));
    }

    [Theory]
    [InlineData("edit F-12")]
    [InlineData("edit F-12 title: Prime Minister")]
    [InlineData("edit F-12 unit: percent")]
    public void Tells_when_nothing_changed(string text) => Assert.IsType<EditResult.Unchanged>(Apply(text));

    [Fact]
    public void An_old_fault_does_not_stand_in_the_way_of_an_edit_elsewhere()
    {
        var odd = Current with { Attribution = Current.Attribution with { SaidOn = new PartialDate(new DatePoint(2999)) }, Citations = [SampleFact.Citation() with { Source = new Source { Type = "odd", Publisher = "P" } }] };
        var revised = Assert.IsType<EditResult.Revised>(FactEditing.Apply(odd, [new DraftChange(Field.Measure, "other"), new DraftChange(Field.Locator, "3", 0)], RandomFacts.Context));
        Assert.Equal(("odd", 2999), (revised.Fact.Citations[0].Source.Type, revised.Fact.Attribution.SaidOn?.Start.Year));
    }

    [Fact]
    public void The_kind_stays() =>
        Assert.IsType<EditResult.Faulty>(FactEditing.ApplyForm(Current, DraftOf.Of(Current) with { Kind = FactKind.Claim }, RandomFacts.Context));

    [Fact]
    public void A_form_with_other_line_breaks_changes_nothing()
    {
        var fact = SampleFact.Quote("two\r\nlines");
        Assert.IsType<EditResult.Unchanged>(FactEditing.ApplyForm(fact, DraftOf.Of(fact).With(Field.Words, "two\nlines"), RandomFacts.Context));
    }

    [Fact]
    public void A_form_sent_back_untouched_changes_nothing() => RandomFacts.Fact.Sample(
        fact => FactEditing.ApplyForm(fact, DraftOf.Of(fact), RandomFacts.Context) is EditResult.Unchanged, iter: 2_000);

    [Fact]
    public void One_fact_edited_into_another_of_its_kind_reads_like_it() => Gen.Select(RandomFacts.Fact, RandomFacts.Fact).Where((a, b) => a.Kind == b.Kind && a.Citations.Length <= b.Citations.Length).Sample(
        pair => Edited(pair.Item1, pair.Item2) == Content.Of(pair.Item2),
        iter: 1_500,
        print: pair => Content.Difference(Content.Of(pair.Item2), Edited(pair.Item1, pair.Item2)));

    private static string Edited(Fact before, Fact to) => FactEditing.ApplyForm(before, DraftOf.Of(to), RandomFacts.Context).Match(
        revised => Content.Of(revised.Fact with { Key = to.Key }),
        unchanged => Content.Of(before with { Key = to.Key }),
        faulty => string.Join('\n', faulty.Faults));

    [Fact]
    public void Never_throws() => Gen.Select(RandomFacts.Fact, RandomFacts.Draft).Sample(
        (fact, form) => FactEditing.ApplyForm(fact, form with { Kind = null }, RandomFacts.Context).Match(
            revised => revised.Changes.Length > 0 && revised.Fact.Citations.Length > 0, _ => true, faulty => faulty.Faults.Length > 0),
        iter: 5_000);

    private static EditResult Apply(string text) =>
        FactEditing.Apply(Current, Assert.IsType<Command.Edit>(CommandParserTestsHelp.Parse(text)).Changes, RandomFacts.Context);

    private static EditResult.Revised Revised(string text) => Assert.IsType<EditResult.Revised>(Apply(text));
}
