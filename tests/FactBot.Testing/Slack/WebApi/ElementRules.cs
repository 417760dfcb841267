using System.Collections.Frozen;

namespace FactBot.Testing.Slack;

/// <summary>Slack's limits on what stands in blocks.</summary>
internal static class ElementRules
{
    private const int LongestValue = 2000;

    private static readonly FrozenDictionary<string, Action<Check>> Rules = new Dictionary<string, Action<Check>>
    {
        ["button"] = Button,
        ["workflow_button"] = Button,
        ["image"] = Image,
        ["overflow"] = check => Choice(check, 5),
        ["checkboxes"] = check => Choice(check, 10),
        ["radio_buttons"] = check => Choice(check, 10),
        ["static_select"] = check => Choice(check, 100),
        ["multi_static_select"] = check => Choice(check, 100),
        ["plain_text_input"] = Field,
        ["rich_text_input"] = Field,
        ["number_input"] = Field,
        ["email_text_input"] = Field,
        ["url_text_input"] = Field,
        ["datepicker"] = Field,
        ["timepicker"] = Field,
        ["datetimepicker"] = Field,
        ["file_input"] = Field,
        ["external_select"] = Field,
        ["multi_external_select"] = Field,
        ["users_select"] = Field,
        ["multi_users_select"] = Field,
        ["conversations_select"] = Field,
        ["multi_conversations_select"] = Field,
        ["channels_select"] = Field,
        ["multi_channels_select"] = Field,
        ["feedback_buttons"] = check => check.String("action_id", 255),
        ["icon_button"] = check => check.Text("text", 75, "plain_text", isRequired: true),
    }.ToFrozenDictionary();

    internal static void Element(Check check)
    {
        var type = BlockReading.Type(check.Item);
        check.String("action_id", 255);
        if (Rules.TryGetValue(type, out var rule))
        {
            rule(check);
        }
        else
        {
            check.Fault($"unsupported type: {type}", "/type");
        }
    }

    internal static void InContext(Check check)
    {
        if (BlockReading.Type(check.Item) == "image")
        {
            Image(check);
        }
        else
        {
            check.OwnText(LongestValue);
        }
    }

    internal static void InRichText(Check check)
    {
        if (BlockReading.Type(check.Item) is not ("rich_text_section" or "rich_text_list" or "rich_text_quote" or "rich_text_preformatted"))
        {
            check.Fault($"unsupported type: {BlockReading.Type(check.Item)}", "/type");
        }
    }

    private static void Button(Check check)
    {
        check.Text("text", 75, "plain_text", isRequired: true);
        check.String("value", LongestValue);
        check.String("url", 3000);
        check.String("accessibility_label", 75);
        if ((string?)check.Item["style"] is { } style and not ("primary" or "danger"))
        {
            check.Fault($"invalid style: {style}", "/style");
        }

        check.Inner("confirm", Confirm);
    }

    private static void Confirm(Check check)
    {
        check.Text("title", 100, "plain_text", isRequired: true);
        check.Text("text", 300, isRequired: true);
        check.Text("confirm", 30, "plain_text", isRequired: true);
        check.Text("deny", 30, "plain_text", isRequired: true);
    }

    private static void Image(Check check)
    {
        check.String("alt_text", 2000, isRequired: true);
        check.String("image_url", 3000, isRequired: check.Item["slack_file"] is null);
    }

    private static void Choice(Check check, int most)
    {
        check.Text("placeholder", 150, "plain_text");
        check.Inner("confirm", Confirm);
        check.Items("options", most, Option, isRequired: check.Item["option_groups"] is null);
        check.Items("option_groups", 100, group => group.Items("options", 100, Option, isRequired: true));
    }

    private static void Option(Check check)
    {
        check.Text("text", 75, isRequired: true);
        check.Text("description", 75);
        check.String("value", 150, isRequired: true);
    }

    private static void Field(Check check)
    {
        check.Text("placeholder", 150, "plain_text");
        check.String("initial_value", 3000);
    }
}
