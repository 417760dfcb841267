using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>A form in a message: what is on file already, and the form itself, to be filled in on the spot.</summary>
internal static class FormElements
{
    /// <summary>Id of the action that saves although nearly the same is on file: the form's own button does that.</summary>
    internal const string SaveAnyway = "save-anyway";

    internal static ImmutableArray<ImmutableArray<CardElement>> Of(FormReply form, CardContext context, Deeds deeds) =>
    [
        .. form.Near.Select(near => Near(near, form.References, context, deeds)),
        FormDialog.Elements(form, isDialog: false),
    ];

    private static ImmutableArray<CardElement> Near(ShownFact near, ImmutableArray<Reference> references, CardContext context, Deeds deeds) =>
    [
        .. FactElements.Of(near, references, isWholeRecord: false, context.WebUrl),
        .. deeds.Rows(near.Actions, $"show {near.Fact.Id}"),
    ];
}
