using System.Buffers;
using System.Text.Json;
using FactBot.Domain.Turns;

namespace FactBot.Teams.Sending;

/// <summary>Opens personal chats with people; the conversation stays the same, so it is remembered for a day.</summary>
internal sealed class PersonalChats(Connector connector, TimeProvider time)
{
    private const int MostChats = 5000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly ExpiringCache<(string Service, string Tenant, string User), string> known = new(MostChats, time);

    /// <summary>The conversation to write to somebody alone, or why there is none.</summary>
    /// <param name="service">The service of a conversation the person is in.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="bot">FactBot's own id there.</param>
    /// <param name="user">The person's id, <c>29:…</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async ValueTask<PersonalChat> OpenAsync(string service, string tenant, string bot, string user, CancellationToken cancellationToken)
    {
        var key = (service, tenant, user);
        if (known.TryGet(key, out var conversation))
        {
            return new PersonalChat.Open(conversation);
        }

        var answer = await connector.CreateAsync(service, Parameters(tenant, bot, user), cancellationToken);
        if (answer is not ConnectorAnswer.Ok ok)
        {
            return new PersonalChat.Failed(answer);
        }

        if (ok.Text("id") is not { Length: > 0 } id)
        {
            return new PersonalChat.Failed(new ConnectorAnswer.Refused(200, "", "Teams opened no personal chat."));
        }

        known.Put(key, id, Lifetime);
        return new PersonalChat.Open(id);
    }

    /// <summary>Remembers a chat no longer, because it is not there any more; whether it was remembered.</summary>
    internal bool Forget(string service, string tenant, string user) => known.Remove((service, tenant, user));

    private static ReadOnlyMemory<byte> Parameters(string tenant, string bot, string user)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("bot");
            json.WriteString("id", bot);
            json.WriteEndObject();
            json.WriteStartArray("members");
            json.WriteStartObject();
            json.WriteString("id", user);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteBoolean("isGroup", false);
            json.WriteString("tenantId", tenant);
            json.WriteStartObject("channelData");
            json.WriteStartObject("tenant");
            json.WriteString("id", tenant);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
