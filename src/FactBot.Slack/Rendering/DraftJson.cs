using System.Collections.Immutable;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Slack.Rendering;

/// <summary>A draft in a button's value: fields by token.</summary>
internal sealed record DraftJson(ImmutableSortedDictionary<string, string> Fields, ImmutableArray<ImmutableSortedDictionary<string, string>> Citations, string? Kind = null)
{
    internal static DraftJson Of(FactDraft draft) => new(
        Named(draft.Fields), [.. draft.Citations.Select(Named)], draft.Kind is { } kind ? Tokens.Of(kind) : null);

    /// <summary>The draft; names that are no field are passed over.</summary>
    internal FactDraft ToDraft() => new()
    {
        Kind = Kind is not null && Tokens.TryRead(Kind, out FactKind kind) ? kind : null,
        Fields = Read(Fields),
        Citations = [.. Citations.Select(Read)],
    };

    private static ImmutableSortedDictionary<string, string> Named(ImmutableSortedDictionary<Field, string> fields) =>
        fields.ToImmutableSortedDictionary(pair => Tokens.Of(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<Field, string> Read(ImmutableSortedDictionary<string, string> named)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<Field, string>();
        foreach (var (name, text) in named)
        {
            if (Tokens.TryRead(name, out Field field) && !string.IsNullOrWhiteSpace(text))
            {
                fields[field] = text;
            }
        }

        return fields.ToImmutable();
    }
}
