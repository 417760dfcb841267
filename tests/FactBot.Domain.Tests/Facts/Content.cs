using System.Text;
using System.Text.Json;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Tests.Facts;

/// <summary>A fact's content as text, to compare two facts by.</summary>
internal static class Content
{
    internal static string Of(Fact fact)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FactJsonWriter.Options))
        {
            FactJsonWriter.WriteContent(json, fact);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Where two contents part, for the message of a failed property.</summary>
    internal static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 60)]}…\n…{other[Math.Max(0, at - 40)..Math.Min(other.Length, at + 60)]}…";
    }
}
