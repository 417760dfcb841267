using System.Text;

namespace FactBot.Meaning.Tests;

/// <summary>Writes the wire format of Protocol Buffers: as much of it as tiny models need.</summary>
internal sealed class Protobuf
{
    private const int Varint = 0;
    private const int Bytes = 2;
    private const int Fixed32 = 5;
    private readonly List<byte> bytes = [];

    internal Protobuf Number(int field, long value)
    {
        Raw((field << 3) | Varint);
        return Raw(value);
    }

    internal Protobuf Text(int field, string value) => Blob(field, Encoding.UTF8.GetBytes(value));

    internal Protobuf Message(int field, Protobuf value) => Blob(field, value.ToArray());

    internal Protobuf Real(int field, float value)
    {
        Raw((field << 3) | Fixed32);
        bytes.AddRange(BitConverter.GetBytes(value));
        return this;
    }

    internal Protobuf Blob(int field, byte[] value)
    {
        Raw((field << 3) | Bytes);
        Raw(value.Length);
        bytes.AddRange(value);
        return this;
    }

    internal byte[] ToArray() => [.. bytes];

    private Protobuf Raw(long value)
    {
        var rest = (ulong)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            bytes.Add((byte)(rest | 0x80));
        }

        bytes.Add((byte)rest);
        return this;
    }
}
