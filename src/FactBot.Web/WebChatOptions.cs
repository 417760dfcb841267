using System.Collections.Immutable;
using FactBot.Domain.Chat;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FactBot.Web;

/// <summary>How the web chat is set up; the section <c>Web</c> of the configuration.</summary>
public sealed record WebChatOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>
    /// Where to listen: one address or several separated by semicolons. Only a loopback address keeps other
    /// machines out; the chat asks nobody for a password.
    /// </summary>
    public string ListenOn { get; init; } = "http://localhost:5080";

    /// <summary>Names, besides the loopback's own, under which browsers may reach the page; without scheme and port.</summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    /// <summary>The newsroom whose facts are served.</summary>
    public string Newsroom { get; init; } = NewsroomId.Default.Value;

    /// <summary>The name under which messages reach the desk, and its id.</summary>
    public string UserName { get; init; } = Environment.UserName;

    /// <summary>What the person at the page may do.</summary>
    public Role Role { get; init; } = Role.Editor;

    /// <summary>The largest message in bytes.</summary>
    public int MaxBodyBytes { get; init; } = 256 * 1024;

    /// <summary>The addresses of <see cref="ListenOn"/>, one by one.</summary>
    public ImmutableArray<string> Addresses =>
        [.. ListenOn.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Whether only this machine can reach the page.</summary>
    public bool IsLoopbackOnly => Addresses.All(address => Loopback.Is(BindingAddress.Parse(address).Host));

    /// <summary>Reads the section; keys that are absent keep their defaults.</summary>
    /// <exception cref="OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    public static WebChatOptions Bind(IConfigurationSection section)
    {
        var (options, faults) = WebChatSection.Read(section);
        Throw([.. faults, .. WebChatFaults.Of(options)]);
        return options;
    }

    /// <summary>Holds the options to their rules.</summary>
    /// <exception cref="OptionsValidationException">The message lists every fault, each with the key and an example.</exception>
    public void Validate() => Throw(WebChatFaults.Of(this));

    private static void Throw(ImmutableArray<string> faults)
    {
        if (faults.Length > 0)
        {
            throw new OptionsValidationException(Section, typeof(WebChatOptions), faults);
        }
    }
}
