using System.CommandLine;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;

namespace FactBot.Commands;

/// <summary><c>--as USER</c> and <c>--role ROLE</c>: in whose name messages are sent.</summary>
internal sealed class SenderOptions
{
    private readonly Option<string?> _user = new("--as") { Description = "In whose name; default: your user name", HelpName = "USER" };
    private readonly Option<string> _role = new("--role")
    {
        Description = "What that person may do",
        HelpName = "ROLE",
        DefaultValueFactory = _ => Tokens.Of(Role.Editor),
    };

    internal SenderOptions(Command command)
    {
        _role.AcceptOnlyFromAmong([.. Tokens.All<Role>(), "guest", "reporter"]);
        command.Options.Add(_user);
        command.Options.Add(_role);
    }

    /// <summary>The sender of a command line.</summary>
    internal Sender Of(ParseResult parsed)
    {
        var user = parsed.GetValue(_user) is { Length: > 0 } named ? named : Environment.UserName;
        return new Sender
        {
            Id = user,
            Name = user,
            Role = Roles.TryRead(parsed.GetValue(_role)!, out var role) ? role : Role.Reader,
        };
    }
}
