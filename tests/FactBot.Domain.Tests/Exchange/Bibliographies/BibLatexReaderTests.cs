using CsCheck;
using FactBot.Domain.Exchange.Bibliographies;
using FactBot.Domain.Sources;
using static FactBot.Domain.Tests.Exchange.Bibliographies.Entries;

namespace FactBot.Domain.Tests.Exchange.Bibliographies;

public class BibLatexReaderTests
{
    [Fact]
    public void A_newspaper_article_as_Zotero_writes_it()
    {
        var entry = Bib("""
            @article{okaforHarbourFundsMissing2024,
              entrysubtype = {newspaper},
              title = {Harbour Funds Missing, Auditor Says},
              author = {Okafor, Maren and family=Leyen, given=Ursula, prefix=von der, useprefix=true},
              date = {2024-03-05},
              journaltitle = {The Eastmoor Courier},
              url = {https://courier.example/harbour\_funds},
              urldate = {2025-02-11},
              langid = {english},
              file = {C\:\\Users\\x.pdf}
            }
            """);
        Assert.Equal("okaforHarbourFundsMissing2024", entry.Key);
        var source = entry.Source;
        Assert.Equal(
            ("article-newspaper", "Harbour Funds Missing, Auditor Says", "The Eastmoor Courier", "2024-03-05", "2025-02-11", "https://courier.example/harbour_funds", "en"),
            (source.Type, source.Title, source.Container, source.Issued.ToString(), source.Accessed.ToString(), source.Url, source.Language));
        Assert.Equal([new PersonName { Family = "Okafor", Given = "Maren" }, new PersonName { Family = "Leyen", Given = "Ursula", NonDroppingParticle = "von der" }], source.Authors);
        Assert.Empty(source.Other);
    }

    [Theory]
    [InlineData(@"L'affaire {\'E}tienne", "L'affaire Étienne")]
    [InlineData(@"G{\""o}del, M\""uller, \'{e}t\'e, na\""{\i}ve, \^{\i}le", "Gödel, Müller, été, naïve, île")]
    [InlineData(@"\v{S}imi\'c {\o}re \AA ngstr\""om \ss{} {\L}\'od\'z \c{c}a Erd\H{o}s \k{a}", "Šimić øre Ångström ß Łódź ça Erdős ą")]
    [InlineData(@"100\,\% of \$5 \& more \#1 a\_b", "100\u202F% of $5 & more #1 a_b")]
    [InlineData(@"{NSO} and {P}egasus: \emph{a {\textbf{case}}}", "NSO and Pegasus: a case")]
    [InlineData("``Quoted'' -- and --- dashed\n   over lines", "“Quoted” – and — dashed over lines")]
    [InlineData(@"\enquote{Loi} \og{}fran\c caise\fg{} \textquoteright", "“Loi” «\u00A0française\u00A0» ’")]
    [InlineData(@"$\alpha$ and CO$_2$ at 5\textdegree", "α and CO_2 at 5°")]
    [InlineData(@"\unknown{kept} \", "kept ")]
    [InlineData(@"a \^{} b \~{}c \'{}", "a ^ b ~c")]
    public void Tex_becomes_plain_text(string tex, string expected) =>
        Assert.Equal(expected.TrimEnd(), Bib($"@book{{k, title = {{{tex}}}}}".Replace(@" \}", " }", StringComparison.Ordinal)).Source.Title);

    [Theory]
    [InlineData("Donald E. Knuth", "Knuth|Donald E.||")]
    [InlineData("Ludwig van Beethoven", "Beethoven|Ludwig|van|")]
    [InlineData("de la Fontaine, Jean", "Fontaine|Jean|de la|")]
    [InlineData("King, Jr., Martin Luther", "King|Martin Luther||Jr.")]
    [InlineData("{De Luca}, Erri", "De Luca|Erri||")]
    [InlineData("Garc{\\'i}a M{\\'a}rquez, Gabriel", "García Márquez|Gabriel||")]
    [InlineData("{Agence France-Presse}", "Agence France-Presse")]
    [InlineData("{Meridian Foods, Inc. and Sons}", "Meridian Foods, Inc. and Sons")]
    [InlineData("UNHCR", "UNHCR")]
    public void Names_are_taken_apart_as_bibtex_does(string tex, string expected)
    {
        var name = Assert.Single(Bib($"@book{{k, title={{T}}, author = {{{tex}}}}}").Source.Authors);
        Assert.Equal(expected, name.Literal ?? $"{name.Family}|{name.Given}|{name.NonDroppingParticle}|{name.Suffix}");
    }

    [Fact]
    public void Further_authors_that_the_file_does_not_name_are_said()
    {
        var read = Assert.Single(Of("@book{k, title={T}, author={Cohen, Daniel AND {Le Monde} and others}}", BibliographyFormat.BibLatex));
        Assert.Equal(["Daniel Cohen", "Le Monde"], Entry(read).Source.Authors.Select(name => name.Display));
        Assert.Contains("and others", Warning(read), StringComparison.Ordinal);
    }

    [Fact]
    public void Abbreviations_and_pieces_are_joined()
    {
        var entry = Bib("""
            @string{lm = "Le " # {Monde}}
            @STRING(place = {Paris})
            @comment{ @article{no, title={No}} }
            @preamble{"\newcommand{\x}{}"}
            Words between entries, by mail to x@example.org, mean nothing.
            @Article(k, journal = lm # " diplomatique", title = "A {"}quoted{"} word", month = mar # "~5", year = 2021,)
            """);
        Assert.Equal(("Le Monde diplomatique", "A \"quoted\" word", "2021-03-05"), (entry.Source.Container, entry.Source.Title, entry.Source.Issued.ToString()));
    }

    [Fact]
    public void A_chapter_inherits_from_its_book_and_from_shared_data()
    {
        var entries = Of("""
            @incollection{part, crossref = {whole}, xdata = {house}, title = {The Part}, author = {A, B}}
            @collection{whole, title = {The Whole}, subtitle = {All of It}, editor = {C, D}, date = {1999}}
            @xdata{house, publisher = {House}, location = {London}}
            @book{circle, crossref = {circle}, title = {Circle}}
            """, BibliographyFormat.BibLatex).Select(Entry).ToList();
        Assert.Equal(["part", "whole", "circle"], entries.Select(entry => entry.Key));
        var part = entries[0].Source;
        Assert.Equal(("chapter", "The Part", "The Whole: All of It", "House", "1999"), (part.Type, part.Title, part.Container, part.Publisher, part.Issued.ToString()));
        Assert.Equal("""[{"family":"C","given":"D"}]""", part.Other["editor"]);
        Assert.Equal("\"London\"", part.Other["publisher-place"]);
    }

    [Theory]
    [InlineData("date = {2021-07-24}", "2021-07-24")]
    [InlineData("date = {2021-03-05/2021-03-07}", "2021-03-05/2021-03-07")]
    [InlineData("date = {1973~}", "1973~")]
    [InlineData("date = {2020/}", "2020")]
    [InlineData("year = 2019, month = {July}", "2019-07")]
    [InlineData("year = {2019}, month = 12, day = 3", "2019-12-03")]
    [InlineData("year = {c. 1890}", "1890~")]
    public void Dates_of_both_kinds(string fields, string expected) =>
        Assert.Equal(expected, Bib($"@misc{{k, title={{T}}, {fields}}}").Source.Issued.ToString());

    [Fact]
    public void An_entry_that_breaks_off_is_told_with_its_line_and_the_rest_is_read()
    {
        var entries = Of("@book{a, title={A}}\n\n@book{b, title {B}}\n@book{c, title={C}}\n@book{d, title={D", BibliographyFormat.BibLatex);
        Assert.Equal([1, 3, 4, 5], entries.Select(entry => entry.LineNumber));
        Assert.Equal(["", "@book{b} breaks off: “=” behind title is missing on line 3", "", "@book{d} breaks off: the closing brace of title is missing on line 5"], entries.Select(Reason));
    }

    [Fact]
    public void What_nobody_could_find_again_and_what_nobody_may_click_is_refused()
    {
        var entries = Of("@misc{a, year=2020}\n@misc{b, title={B}, url={javascript:alert(1)}}", BibliographyFormat.BibLatex);
        Assert.Contains("@a has no title", Reason(entries[0]), StringComparison.Ordinal);
        Assert.Null(Entry(entries[1]).Source.Url);
        Assert.Contains("does not begin with http", Warning(entries[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_breaks_the_reader() =>
        Gen.OneOf("@", "@book{", "{", "}", "\"", "#", "\\'", "\\", "k,", "title=", " and ", "%", "\n", "~", "a", "é", "$", "(", ")", "crossref={k}", "@string{").Array[0, 60].Sample(pieces => { _ = Of(string.Concat(pieces), BibliographyFormat.BibLatex); });

    private static LibrarySource Bib(string text) => One(text, BibliographyFormat.BibLatex);
}
