namespace FactBot.Domain.Exchange.Formats;

/// <summary>The reference types of EndNote, by the number and the name its XML carries.</summary>
internal static class EndNoteTypes
{
    internal static (string Number, string Name) Of(string cslType) => cslType switch
    {
        "article-newspaper" => ("23", "Newspaper Article"),
        "article-magazine" => ("19", "Magazine Article"),
        "article-journal" or "review" or "review-book" => ("17", "Journal Article"),
        "article" or "manuscript" => ("36", "Manuscript"),
        "report" => ("27", "Report"),
        "webpage" or "post" => ("12", "Web Page"),
        "post-weblog" => ("56", "Blog"),
        "personal_communication" or "interview" => ("26", "Personal Communication"),
        "legal_case" => ("7", "Case"),
        "legislation" or "regulation" => ("31", "Statute"),
        "bill" => ("4", "Bill"),
        "hearing" => ("14", "Hearing"),
        "dataset" => ("59", "Dataset"),
        "broadcast" or "song" => ("3", "Audiovisual Material"),
        "motion_picture" => ("21", "Film or Broadcast"),
        "graphic" => ("2", "Artwork"),
        "figure" => ("37", "Figure"),
        "map" => ("20", "Map"),
        "book" => ("6", "Book"),
        "chapter" => ("5", "Book Section"),
        "paper-conference" => ("47", "Conference Paper"),
        "thesis" => ("32", "Thesis"),
        "entry-encyclopedia" => ("53", "Encyclopedia"),
        "entry-dictionary" => ("52", "Dictionary"),
        "software" => ("9", "Computer Program"),
        "standard" => ("58", "Standard"),
        "patent" => ("25", "Patent"),
        _ => ("13", "Generic"),
    };
}
