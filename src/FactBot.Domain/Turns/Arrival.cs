namespace FactBot.Domain.Turns;

/// <summary>Something a chat delivered that has to be answered, as it came, before anything is done about it.</summary>
/// <param name="Channel">Which chat: <c>slack</c>.</param>
/// <param name="Key">The delivery's own id; the same key is taken once.</param>
/// <param name="Conversation">What is answered in order: a channel, a thread, a person.</param>
/// <param name="Payload">Everything needed to carry it out, also after a restart; only the channel reads it.</param>
public sealed record Arrival(string Channel, string Key, string Conversation, ReadOnlyMemory<byte> Payload);

/// <summary>A call to a chat's server that a turn comes to; only the channel reads it.</summary>
/// <param name="Bytes">What to send, where to, in the channel's own form.</param>
public readonly record struct Outgoing(ReadOnlyMemory<byte> Bytes);
