using System.Collections.Immutable;

namespace FactBot.Csl.Styles;

internal enum Subject { Disambiguate, IsNumeric, IsUncertainDate, Locator, Position, Type, Variable }

/// <summary>One attribute of an if: a subject and the values to test.</summary>
internal sealed record Test(Subject Subject, ImmutableArray<string> Values);

internal enum Match { All, Any, None }

/// <summary>The tests of an if, and how they combine.</summary>
internal sealed record Condition(ImmutableArray<Test> Tests, Match Match)
{
    public static Condition Read(Tag tag)
    {
        var tests = ImmutableArray.CreateBuilder<Test>();
        foreach (var (name, value) in tag.Attributes)
        {
            Subject? subject = name switch
            {
                "disambiguate" => Subject.Disambiguate,
                "is-numeric" => Subject.IsNumeric,
                "is-uncertain-date" => Subject.IsUncertainDate,
                "locator" => Subject.Locator,
                "position" => Subject.Position,
                "type" => Subject.Type,
                "variable" => Subject.Variable,
                _ => null,
            };
            if (subject is { } known) tests.Add(new Test(known, [.. value.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
        }

        if (tests.Count == 0)
            throw CslException.At(tag.Line, $"<{tag.Name}> tests nothing; give it a condition such as type=\"book\".");
        return new Condition(tests.ToImmutable(), tag["match"] switch
        {
            "any" => Match.Any,
            "none" => Match.None,
            _ => Match.All,
        });
    }
}
