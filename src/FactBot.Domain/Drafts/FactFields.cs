using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>The fields of a fact itself, in the order of a form.</summary>
internal static class FactFields
{
    internal static readonly ImmutableArray<FieldInfo> All =
    [
        new(Field.Words, "words", "Words", "The Knesset has created a commission of inquiry")
        {
            Input = FieldInput.Text, IsCommon = true, Aliases = ["text", "statement", "texte", "mots", "énoncé"],
        },
        new(Field.Value, "value", "Value as printed", "41 %")
        {
            IsCommon = true, Aliases = ["printed", "as printed", "valeur", "chiffre", "montant"],
        },
        new(Field.Unit, "unit", "Unit", "%") { IsCommon = true, Aliases = ["unité"] },
        new(Field.Measure, "measure", "What is counted", "share of global cybersecurity investment")
        {
            IsCommon = true, Aliases = ["what is counted", "mesure", "indicateur"],
        },
        new(Field.Of, "of", "Of what", "all investment in cybersecurity") { Aliases = ["base", "out of", "among", "parmi"] },
        new(Field.Qualifier, "qualifier", "How exact", "about")
        {
            Input = FieldInput.Choice, Choices = [.. Tokens.All<FigureQualifier>()], Aliases = ["how exact", "précision"],
        },
        new(Field.By, "by", "Said by", "Naftali Bennett")
        {
            IsCommon = true, Aliases = ["said by", "speaker", "attribution", "par", "dit par"],
        },
        new(Field.Title, "title", "Title at the time", "Prime Minister")
        {
            IsCommon = true, Aliases = ["role", "job title", "titre", "fonction", "rôle"],
        },
        new(Field.Affiliation, "affiliation", "Institution", "Government of Israel")
        {
            Aliases = ["organisation", "organization", "institution", "org"],
        },
        new(Field.AlsoSpelled, "also spelled", "Other spellings", "Naphtali Bennett; Benet")
        {
            Aliases = ["also spelt", "also known as", "aka", "other spellings", "autre graphie", "autres graphies", "alias"],
        },
        new(Field.SaidOn, "said", "Said on", "24 July 2021")
        {
            Input = FieldInput.Date, IsCommon = true, Aliases = ["said on", "date", "dit", "dit le"],
        },
        new(Field.Setting, "setting", "Where or how", "in an interview")
        {
            Aliases = ["where", "context", "occasion", "contexte", "cadre", "lieu"],
        },
        new(Field.AsOf, "as of", "As of", "2020")
        {
            Input = FieldInput.Date, IsCommon = true, Aliases = ["as at", "period", "période", "en date du", "à la date du", "état au"],
        },
        new(Field.Released, "released", "Number published on", "July 2021")
        {
            Input = FieldInput.Date, Aliases = ["released on", "release date", "diffusé", "diffusé le"],
        },
        new(Field.Method, "method", "How it was counted", "venture deals above $1 million only")
        {
            Input = FieldInput.Text, Aliases = ["methodology", "caveat", "méthode", "méthodologie"],
        },
        new(Field.Tags, "tags", "Tags", "pegasus, nso")
        {
            IsCommon = true, Aliases = ["tag", "keywords", "topics", "mots-clés", "mots clés", "étiquettes"],
        },
        new(Field.Language, "lang", "Language of the words", "en") { Aliases = ["language", "langue"] },
        new(Field.Original, "original", "Words in the original language", "La Knesset vient de créer une commission d'enquête")
        {
            Input = FieldInput.Text, Aliases = ["original text", "original words", "texte original"],
        },
        new(Field.OriginalLanguage, "original lang", "Original language", "fr")
        {
            Aliases = ["original language", "langue originale", "langue d'origine"],
        },
        new(Field.Translator, "translator", "Translated by", "Rita Reporter") { Aliases = ["translated by", "traducteur", "traductrice", "traduit par"] },
        new(Field.BackTranslated, "back-translated", "Translated there and back", "yes")
        {
            Input = FieldInput.Choice, Choices = ["yes"], Aliases = ["back translated", "retranslated", "rétrotraduit"],
        },
        new(Field.GroundRules, "ground rules", "Agreed with the speaker", "on-record")
        {
            Input = FieldInput.Choice, Choices = [.. Tokens.All<GroundRules>()], Aliases = ["ground-rules", "terms", "règles"],
        },
        new(Field.Embargo, "embargo", "Not before", "2021-07-24 18:00 UTC") { Aliases = ["embargo until", "embargo jusqu'au"] },
        new(Field.VisibleTo, "visible to", "Who may see it", "desk Politics") { Aliases = ["visible", "audience", "visible pour", "visible à"] },
        new(Field.Sensitivity, "sensitivity", "Be careful about", "names a minor")
        {
            Input = FieldInput.Text, Aliases = ["sensitive", "careful", "sensibilité", "prudence"],
        },
        new(Field.Owner, "owner", "Looked after by", "Rita Reporter") { Aliases = ["responsable", "looked after by"] },
        new(Field.ReviewBy, "review by", "Look again by", "31 December 2030")
        {
            Input = FieldInput.Date, Aliases = ["review on", "review", "check again", "à revoir", "à revoir le", "revoir le"],
        },
        new(Field.ExternalId, "external id", "Id in another system", "wire-2021-0417") { Aliases = ["externalid", "ext id", "id externe"] },
    ];
}
