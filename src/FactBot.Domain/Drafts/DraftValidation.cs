namespace FactBot.Domain.Drafts;

/// <summary>Turns what somebody typed into a fact, or says everything that stands in the way.</summary>
public static class DraftValidation
{
    /// <summary>
    /// Reads every field. The result is a fact without number, with a new key and entered now, or all faults at
    /// once, each with its field, a sentence and an example that works.
    /// </summary>
    public static DraftResult Validate(this FactDraft draft, DraftContext context)
    {
        var reader = new FieldReader(draft, context);
        var fact = FactReading.Read(reader);
        return reader.Faults.Count == 0 ? new DraftResult.Valid(fact) : new DraftResult.Faulty([.. reader.Faults]);
    }
}
