using FactBot.Csl.Styles;

namespace FactBot.Csl.Locales;

internal enum Gender { Neuter, Masculine, Feminine }

/// <summary>A localised word in one form, with its plural and, for ordinals, what numbers it fits.</summary>
internal sealed record Term(string Name, TermForm Form, string Single, string Multiple, Gender Gender, Gender GenderForm, string Match)
{
    public static Term Read(Tag tag)
    {
        var single = tag.Child("single");
        return new Term(
            tag.Require("name"),
            ElementReader.ReadForm(tag["form"]),
            single?.Text ?? tag.Text,
            tag.Child("multiple")?.Text ?? single?.Text ?? tag.Text,
            ReadGender(tag["gender"]),
            ReadGender(tag["gender-form"]),
            tag.Get("match"));
    }

    public bool IsOrdinal => Name == "ordinal" || Name.StartsWith("ordinal-", StringComparison.Ordinal);

    private static Gender ReadGender(string? text) => text switch
    {
        "masculine" => Gender.Masculine,
        "feminine" => Gender.Feminine,
        _ => Gender.Neuter,
    };
}
