using System.Text;
using CsCheck;
using FactBot.Slack.Receiving;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Tests.Wire;

public sealed class DeliveryReaderTests
{
    private const string Mention = """{"type":"event_callback","team_id":"T01","event_id":"Ev1","event":{"type":"app_mention","channel":"C01","ts":"1.1","user":"U01","text":"hi"},"authorizations":[{"team_id":"T02","user_id":"U0BOT"}]}""";

    [Fact]
    public void The_installation_is_named_by_the_first_authorization()
    {
        var delivery = DeliverySample.Read(Mention, DeliveryShape.Event);

        Assert.Equal(("T02", "Ev1"), (delivery.TeamId, delivery.Key));
    }

    [Fact]
    public void Without_authorizations_the_envelope_names_it()
    {
        var delivery = DeliverySample.Read(Mention.Replace("\"authorizations\"", "\"other\"", StringComparison.Ordinal), DeliveryShape.Event);

        Assert.Equal("T01", delivery.TeamId);
    }

    [Fact]
    public void A_view_names_the_workspace_that_opened_it_before_the_person_names_their_own()
    {
        var sample = DeliverySample.Named("view_submission");

        Assert.Equal("T02", DeliverySample.Read(sample.Plain, sample.Shape).TeamId);
        Assert.Equal("T03", DeliverySample.Read("""{"type":"shortcut","team":null,"user":{"id":"U01","team_id":"T03"},"callback_id":"ask"}""", DeliveryShape.Interaction).TeamId);
    }

    [Fact]
    public void A_trigger_identifies_what_has_one_and_the_contents_identify_the_rest()
    {
        var shortcut = DeliverySample.Named("shortcut");

        Assert.Equal("360.361.60a6", DeliverySample.Read(shortcut.Plain, shortcut.Shape).Key);
        Assert.Equal(64, DeliverySample.Read(shortcut.Bare, shortcut.Shape).Key.Length);
        Assert.NotEqual(DeliverySample.Read(shortcut.Bare, shortcut.Shape).Key, DeliverySample.Read(shortcut.Bare + " ", shortcut.Shape).Key);
    }

    [Fact]
    public void What_was_put_into_a_form_is_found_by_block_and_action()
    {
        var sample = DeliverySample.Named("view_submission");
        var state = Assert.IsType<ViewSubmissionDelivery>(DeliverySample.Read(sample.Plain, sample.Shape)).Interaction.View.State!;

        Assert.Equal("x", state.Find("why", "txt")?.Value);
        Assert.Equal("high", state.Find("sev", "sel")?.SelectedOption?.Value);
        Assert.Null(state.Find("sev", "none"));
    }

    [Theory]
    [InlineData("""{"type":"multi_static_select","selected_options":[{"value":"a"}]}""")]
    [InlineData("""{"type":"users_select","selected_user":"U01"}""")]
    [InlineData("""{"type":"multi_users_select","selected_users":["U01","U02"]}""")]
    [InlineData("""{"type":"conversations_select","selected_conversation":"C01"}""")]
    [InlineData("""{"type":"multi_conversations_select","selected_conversations":["C01"]}""")]
    [InlineData("""{"type":"channels_select","selected_channel":"C01"}""")]
    [InlineData("""{"type":"multi_channels_select","selected_channels":["C01"]}""")]
    [InlineData("""{"type":"datepicker","selected_date":"2021-07-24"}""")]
    [InlineData("""{"type":"timepicker","selected_time":"23:59"}""")]
    [InlineData("""{"type":"datetimepicker","selected_date_time":1628633820}""")]
    [InlineData("""{"type":"radio_buttons","selected_option":{"value":"a"}}""")]
    [InlineData("""{"type":"feedback_buttons","value":"good"}""")]
    public void Every_element_has_its_value(string element)
    {
        var json = """{"type":"view_submission","user":{"id":"U01"},"view":{"id":"V01","state":{"values":{"b":{"a":ELEMENT}}}}}""".Replace("ELEMENT", element, StringComparison.Ordinal);

        var written = DeliverySample.Write(DeliverySample.Read(json, DeliveryShape.Interaction));

        Assert.True(DeliverySample.Holds(System.Text.Json.Nodes.JsonNode.Parse(written), System.Text.Json.Nodes.JsonNode.Parse(json)), written);
    }

    [Fact]
    public void An_empty_form_may_be_written_as_an_array()
    {
        var delivery = DeliverySample.Read("""{"type":"view_submission","user":{"id":"U01"},"view":{"id":"V01","state":{"values":[]}}}""", DeliveryShape.Interaction);

        Assert.Empty(Assert.IsType<ViewSubmissionDelivery>(delivery).Interaction.View.State!.Values);
    }

    [Theory]
    [InlineData("\"true\"", true)]
    [InlineData("true", true)]
    [InlineData("\"false\"", false)]
    [InlineData("null", false)]
    public void A_flag_of_a_command_may_be_text(string written, bool expected)
    {
        var delivery = DeliverySample.Read($$"""{"command":"/fact","user_id":"U01","channel_id":"C01","team_id":"T01","is_enterprise_install":{{written}}}""", DeliveryShape.SlashCommand);

        Assert.Equal(expected, delivery.IsEnterpriseInstall);
    }

    [Theory]
    [InlineData("1795360933")]
    [InlineData("1795360933.25")]
    [InlineData("\"1795360933\"")]
    [InlineData("\"1795360933.000002\"")]
    public void When_it_happened_may_be_written_in_any_way(string written)
    {
        var delivery = DeliverySample.Read(Mention.Replace("\"event_id\"", $"\"event_time\":{written},\"event_id\"", StringComparison.Ordinal), DeliveryShape.Event);

        Assert.Equal(1795360933, Assert.IsType<EventDelivery>(delivery).Envelope.EventTime);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("1e40")]
    [InlineData("\"soon\"")]
    [InlineData("true")]
    public void When_it_happened_may_be_unclear(string written)
    {
        var delivery = DeliverySample.Read(Mention.Replace("\"event_id\"", $"\"event_time\":{written},\"event_id\"", StringComparison.Ordinal), DeliveryShape.Event);

        Assert.Null(Assert.IsType<EventDelivery>(delivery).Envelope.EventTime);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"event_id\":null,")]
    [InlineData("\"event_id\":\"\",")]
    public void An_event_without_a_name_is_known_by_its_contents(string written)
    {
        var json = Mention.Replace("\"event_id\":\"Ev1\",", written, StringComparison.Ordinal);

        var delivery = Assert.IsType<EventDelivery>(DeliverySample.Read(json, DeliveryShape.Event));

        Assert.Equal("hi", Assert.IsType<MessageEvent>(delivery.Event).Text);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json))), delivery.Key);
    }

    [Fact]
    public void Members_nobody_knows_are_left()
    {
        var delivery = DeliverySample.Read(Mention.Replace("\"user\"", "\"blocks\":[{\"type\":\"rich_text\"}],\"user\"", StringComparison.Ordinal), DeliveryShape.Event);

        Assert.Equal("hi", Assert.IsType<MessageEvent>(Assert.IsType<EventDelivery>(delivery).Event).Text);
    }

    [Theory]
    [InlineData("""{"type":"app_mention","channel":5,"ts":"1.1"}""")]
    [InlineData("""{"type":"message","ts":"1.1"}""")]
    [InlineData("""{"type":"message","channel":"C01","ts":null}""")]
    [InlineData("""{"type":"message","channel":"C01","ts":"1.1","files":[null]}""")]
    [InlineData("""{"type":"link_shared","channel":"C01","message_ts":"1","links":[{"domain":"x"}]}""")]
    [InlineData("""{"type":"message","channel":"C01","ts":"1.1","text":"\ud800"}""")]
    public void An_event_that_is_not_as_agreed_keeps_its_envelope(string inner)
    {
        var delivery = DeliverySample.Read($$"""{"type":"event_callback","team_id":"T01","event_id":"Ev1","event":{{inner}}}""", DeliveryShape.Event);

        Assert.True(Assert.IsType<UnknownEvent>(Assert.IsType<EventDelivery>(delivery).Event).IsMalformed);
        Assert.Equal("Ev1", delivery.Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"\ud800":1,"type":"event_callback"}""")]
    [InlineData("""{"type":"event_callback","type":"event_callback"}""")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1","event":{"type":"message","a":{"b":1,"b":2}}}""")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1"}""")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1","event":null}""")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1","event":[]}""")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1","event":{}}""")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1","event":{"type":"message"},"authorizations":{}}""")]
    [InlineData("""{"type":"event_callback","event_id":7,"event":{"type":"message"}}""")]
    public void What_is_not_as_agreed_is_told_with_its_fault(string json)
    {
        var delivery = DeliverySample.Read(json, DeliveryShape.Event);

        Assert.NotNull(Assert.IsType<UnknownDelivery>(delivery).Fault);
    }

    [Theory]
    [InlineData("""{"type":"block_actions","user":{"id":"U01"},"actions":[{"action_id":5}]}""")]
    [InlineData("""{"type":"block_actions"}""")]
    [InlineData("""{"type":"view_submission","user":{"id":"U01"}}""")]
    [InlineData("""{"type":"view_submission","user":{"id":"U01"},"view":{"id":"V","state":{"values":{"b":{"a":5}}}}}""")]
    [InlineData("""{"type":"view_submission","user":{"id":"U01"},"view":{"id":"V","state":{"values":{"b":{"a":null}}}}}""")]
    [InlineData("""{"type":"view_submission","user":{"id":"U01"},"view":{"id":"V","state":{"values":{"b":null}}}}""")]
    [InlineData("""{"type":"shortcut","user":null,"callback_id":"ask"}""")]
    public void An_interaction_that_is_not_as_agreed_is_told_with_its_fault(string json) =>
        Assert.NotNull(Assert.IsType<UnknownDelivery>(DeliverySample.Read(json, DeliveryShape.Interaction)).Fault);

    [Fact]
    public void A_kind_nobody_knows_is_no_fault()
    {
        var delivery = Assert.IsType<UnknownDelivery>(DeliverySample.Read("""{"type":"dialog_submission","team_id":"T01"}""", DeliveryShape.Interaction));

        Assert.Equal(("dialog_submission", null, "T01"), (delivery.Type, delivery.Fault, delivery.TeamId));
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(5000, true)]
    public void Nesting_has_an_end(int depth, bool isFault)
    {
        var nested = string.Concat(Enumerable.Repeat("[", depth)) + new string(']', depth);

        var delivery = DeliverySample.Read($$"""{"type":"other","deep":{{nested}}}""", DeliveryShape.Event);

        Assert.Equal(isFault, Assert.IsType<UnknownDelivery>(delivery).Fault is not null);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_with_their_fault() =>
        Assert.NotNull(Assert.IsType<UnknownDelivery>(DeliveryReader.Read((byte[])[.. "{\"type\":\""u8, 0xff, .. "\"}"u8], DeliveryShape.Event)).Fault);

    [Fact]
    public void Whatever_the_bytes_are_there_is_a_delivery() =>
        Gen.Select(Gen.Int[0, DeliverySample.All.Count - 1], Gen.Int[0, 400], Gen.Byte.Array[0, 6], Gen.Int[0, 6]).Sample((index, at, inserted, removed) =>
        {
            var sample = DeliverySample.All[index];
            var bytes = Encoding.UTF8.GetBytes(sample.Plain);
            var cut = Math.Min(at, bytes.Length);
            byte[] mutated = [.. bytes.AsSpan(0, cut), .. inserted, .. bytes.AsSpan(Math.Min(bytes.Length, cut + removed))];

            var delivery = DeliveryReader.Read(mutated, sample.Shape);

            return delivery.Shape == sample.Shape && delivery.Payload.Span.SequenceEqual(mutated) && delivery.Key.Length > 0;
        }, iter: 20_000);
}
