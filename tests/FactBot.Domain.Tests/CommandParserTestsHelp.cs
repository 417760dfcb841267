using FactBot.Domain.Chat;
using FactBot.Domain.Commands;
using FactBot.Domain.Drafts;

namespace FactBot.Domain.Tests;

internal static class CommandParserTestsHelp
{
    internal static Command Parse(string text, FactDraft? form = null) => CommandParser.Parse(new Message
    {
        Newsroom = NewsroomId.Default,
        Sender = new Sender { Id = "u", Name = "U" },
        Text = text,
        Form = form,
    });
}
