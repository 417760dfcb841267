using System.Text;

namespace FactBot.Terminal;

/// <summary>The process's three streams and what stands at their ends. Results go to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
internal sealed class Streams
{
    /// <summary>Results, UTF-8; flushed by whoever wrote a whole one.</summary>
    internal required TextWriter Out { get; init; }

    /// <summary>Opens the bytes below <see cref="Out"/>, for results that are no text.</summary>
    internal Func<Stream> OpenOut { get; init; } = Console.OpenStandardOutput;

    /// <summary>Messages to the person, flushed with every line.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>What is piped or typed in.</summary>
    internal required Stream In { get; init; }

    /// <summary>Somebody reads the results on a screen.</summary>
    internal bool IsOutTerminal { get; init; }

    /// <summary>Somebody reads the messages on a screen.</summary>
    internal bool IsErrorTerminal { get; init; }

    /// <summary>Somebody types.</summary>
    internal bool IsInTerminal { get; init; }

    /// <summary>Whether results may carry colours: on a screen, unless NO_COLOR (no-color.org) or a dumb terminal says no.</summary>
    internal bool HasColours { get; init; }

    /// <summary>The streams of this process.</summary>
    internal static Streams OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = utf8;
        }

        return new Streams
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, 16 * 1024) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            In = Console.OpenStandardInput(),
            IsOutTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            IsInTerminal = !Console.IsInputRedirected,
            HasColours = !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }
}
