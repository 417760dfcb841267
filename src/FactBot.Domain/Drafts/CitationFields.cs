using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Drafts;

/// <summary>The fields of a citation, in the order of a form.</summary>
internal static class CitationFields
{
    internal static readonly ImmutableArray<FieldInfo> All =
    [
        new(Field.Source, "source", "Source", "The Pegasus case")
        {
            IsCommon = true, Aliases = ["source title", "titre de la source"],
        },
        new(Field.Container, "in", "Newspaper, programme or platform", "L'Express")
        {
            IsCommon = true, Aliases = ["newspaper", "container", "publication", "outlet", "programme", "program", "dans", "journal", "média"],
        },
        new(Field.Author, "author", "Authors", "Cohen, Daniel; Agence France-Presse")
        {
            IsCommon = true, Aliases = ["authors", "byline", "auteur", "auteurs", "autrice"],
        },
        new(Field.Published, "published", "Published on", "24 July 2021")
        {
            Input = FieldInput.Date, IsCommon = true,
            Aliases = ["published on", "publication date", "issued", "publié", "publié le", "paru", "paru le"],
        },
        new(Field.Url, "url", "Web address", "https://www.example.org/pegasus")
        {
            Input = FieldInput.Address, IsCommon = true, Aliases = ["link", "address", "web address", "lien", "adresse"],
        },
        new(Field.Locator, "page", "Page, paragraph or time", "14")
        {
            IsCommon = true, Aliases = ["locator", "pages", "p", "pp"],
        },
        new(Field.Excerpt, "excerpt", "The source's own words", "41 % of the world's investments in cybersecurity")
        {
            Input = FieldInput.Text, IsCommon = true, Aliases = ["extract", "passage", "extrait"],
        },
        new(Field.SourceType, "type", "Kind of source", "news")
        {
            Input = FieldInput.Choice, Choices = SourceTypeText.Choices, Aliases = ["source type", "kind of source", "type de source"],
        },
        new(Field.CitationRole, "citation role", "Primary or secondary", "primary")
        {
            Input = FieldInput.Choice, Choices = [.. Tokens.All<CitationRole>()], Aliases = ["source role"],
        },
        new(Field.Stance, "stance", "Supports or disputes", "supports")
        {
            Input = FieldInput.Choice, Choices = [.. Tokens.All<CitationStance>()], Aliases = ["position"],
        },
        new(Field.Publisher, "publisher", "Publisher or station", "Groupe L'Express") { Aliases = ["broadcaster", "station", "éditeur"] },
        new(Field.TranslatedTitle, "translated title", "Title, translated", "L'affaire Pegasus") { Aliases = ["titre traduit"] },
        new(Field.SourceLanguage, "source lang", "Language of the source", "fr") { Aliases = ["source language", "langue de la source"] },
        new(Field.Accessed, "accessed", "Looked at on", "24 July 2021")
        {
            Input = FieldInput.Date, Aliases = ["accessed on", "retrieved", "consulté", "consulté le"],
        },
        new(Field.Archive, "archive", "Archived copy", "https://web.archive.org/web/2021/https://www.example.org/pegasus")
        {
            Input = FieldInput.Address, Aliases = ["archive url", "archived at", "archived copy", "copie archivée"],
        },
        new(Field.Archived, "archived", "Copy made on", "24 July 2021")
        {
            Input = FieldInput.Date, Aliases = ["archived on", "archive date", "archivé", "archivé le"],
        },
        new(Field.Number, "number", "Report, docket or episode number", "A/HRC/41/35") { Aliases = ["report number", "docket", "episode", "numéro"] },
        new(Field.Genre, "genre", "Genre", "Press release"),
        new(Field.UrlStatus, "url status", "Does the address still work?", "dead")
        {
            Input = FieldInput.Choice, Choices = [.. Tokens.All<UrlStatus>()], Aliases = ["link status", "état du lien"],
        },
        new(Field.Interviewer, "interviewer", "Who asked", "Cohen, Daniel") { Aliases = ["interviewed by", "entretien mené par"] },
        new(Field.Recipient, "recipient", "Sent to", "Adeyemi, Grace") { Aliases = ["addressee", "destinataire"] },
        new(Field.Editor, "editor", "Editors", "Rahman, Noor") { Aliases = ["edited by", "directeur de publication"] },
        new(Field.Medium, "medium", "How it was said or made", "telephone") { Aliases = ["moyen"] },
        new(Field.Authority, "authority", "Court, committee or legislature", "Cour d'appel de Paris") { Aliases = ["court", "juridiction"] },
        new(Field.Version, "version", "Version of the data", "2.1") { Aliases = ["source version"] },
        new(Field.Doi, "doi", "DOI", "10.5555/harbour.1"),
        new(Field.Event, "event", "Occasion", "Harbour Day") { Aliases = ["event title", "événement"] },
        new(Field.EventPlace, "event place", "Where the occasion was", "Eastmoor") { Aliases = ["venue"] },
    ];
}
