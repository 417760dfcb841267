using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>What a person put into an element. Which member is set follows from <see cref="Type"/>; an empty element has none.</summary>
internal abstract record ElementValue
{
    private protected ElementValue()
    {
    }

    /// <summary>The element: <c>button</c>, <c>plain_text_input</c>, <c>static_select</c> …</summary>
    public string? Type { get; init; }

    /// <summary>Of a button, a text, number, e-mail or address input, feedback buttons.</summary>
    public string? Value { get; init; }

    /// <summary>Of a select, radio buttons, an overflow menu.</summary>
    public SelectedOption? SelectedOption { get; init; }

    /// <summary>Of a multi-select, checkboxes.</summary>
    [JsonConverter(typeof(ListConverter<SelectedOption>))]
    public ImmutableArray<SelectedOption> SelectedOptions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Of a users select.</summary>
    public string? SelectedUser { get; init; }

    /// <summary>Of a multi-users select.</summary>
    [JsonConverter(typeof(ListConverter<string>))]
    public ImmutableArray<string> SelectedUsers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Of a conversations select.</summary>
    public string? SelectedConversation { get; init; }

    /// <summary>Of a multi-conversations select.</summary>
    [JsonConverter(typeof(ListConverter<string>))]
    public ImmutableArray<string> SelectedConversations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Of a channels select.</summary>
    public string? SelectedChannel { get; init; }

    /// <summary>Of a multi-channels select.</summary>
    [JsonConverter(typeof(ListConverter<string>))]
    public ImmutableArray<string> SelectedChannels { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Of a date picker: <c>2021-07-24</c>.</summary>
    public string? SelectedDate { get; init; }

    /// <summary>Of a time picker: <c>23:59</c>.</summary>
    public string? SelectedTime { get; init; }

    /// <summary>Of a date and time picker, in seconds since 1970.</summary>
    public long? SelectedDateTime { get; init; }
}
