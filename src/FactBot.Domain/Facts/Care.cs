using System.Collections.Immutable;

namespace FactBot.Domain.Facts;

/// <summary>Somebody who works here, as the record names them.</summary>
/// <param name="Id">The id the channel knows the person by.</param>
/// <param name="Name">The name as shown when the record was written.</param>
public sealed record Member(string Id, string Name);

/// <summary>Who looks after a fact, and since when it is on file.</summary>
public sealed record Care
{
    /// <summary>Who entered it.</summary>
    public required Member EnteredBy { get; init; }

    /// <summary>When it was entered, in UTC.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Member id or name of the owner, when somebody took it.</summary>
    public string? Owner { get; init; }

    /// <summary>To be looked at again by this day.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Words to file it under.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary><see cref="Fact.Key"/> of the fact that this one repeats.</summary>
    public Guid? DuplicateOf { get; init; }
}
