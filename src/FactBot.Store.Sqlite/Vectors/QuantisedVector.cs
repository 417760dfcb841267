using System.Runtime.InteropServices;

namespace FactBot.Store.Sqlite.Vectors;

/// <summary>
/// A vector kept in a byte a part: a quarter of its size. A part is off by half of <see cref="Scale"/> at most, which is
/// 1/254 of the greatest part.
/// </summary>
/// <param name="Parts">From -127 to 127.</param>
/// <param name="Scale">What one step is worth.</param>
internal sealed record QuantisedVector(sbyte[] Parts, float Scale)
{
    private const float Steps = 127;

    internal static QuantisedVector Of(ReadOnlySpan<float> values)
    {
        var greatest = 0f;
        foreach (var value in values)
        {
            greatest = Math.Max(greatest, Math.Abs(value));
        }

        var parts = new sbyte[values.Length];
        var scale = greatest / Steps;
        for (var i = 0; scale > 0 && i < parts.Length; i++)
        {
            parts[i] = (sbyte)Math.Clamp(MathF.Round(values[i] / scale), -Steps, Steps);
        }

        return new QuantisedVector(parts, scale);
    }

    /// <summary>As the file has it.</summary>
    internal ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes<sbyte>(Parts);
}
