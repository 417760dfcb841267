using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using FactBot.Teams.Wire;

namespace FactBot.Teams.Receiving;

/// <summary>Makes a delivery of JSON, and the same one of stored bytes again. Never throws, whatever the bytes are.</summary>
internal static class ActivityReader
{
    /// <summary>Reads one.</summary>
    /// <param name="json">UTF-8 JSON; kept as <see cref="Delivery.Payload"/>, so it must not change afterwards.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="fault">What is wrong with it, as half a sentence.</param>
    internal static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out Delivery? delivery, [NotNullWhen(false)] out string? fault)
    {
        delivery = null;
        fault = null;
        if (!Utf8.IsValid(json.Span))
        {
            fault = "it is not UTF-8";
        }
        else if (Parsed(json) is not { } activity)
        {
            fault = "it is not JSON, names a member twice, nests too deeply, or is no activity";
        }
        else if (activity.Conversation?.Id is not { Length: > 0 } conversation)
        {
            fault = "it names no conversation";
        }
        else if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || service.Scheme is not ("https" or "http"))
        {
            fault = "it names no serviceUrl";
        }
        else
        {
            delivery = new Delivery(activity, service, conversation, json);
        }

        return delivery is not null;
    }

    private static Activity? Parsed(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, TeamsWireJson.Default.Activity);
        }
        catch (Exception garbage) when (garbage is JsonException or InvalidOperationException)
        {
            // The second is how an escaped half of a surrogate pair is told.
            return null;
        }
    }
}
