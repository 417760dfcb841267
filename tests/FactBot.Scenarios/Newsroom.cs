using System.Text;
using System.Text.Json;
using FactBot.Commands;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Terminal;

namespace FactBot.Scenarios;

/// <summary>A folder of its own with a store in it, and the commands a journalist types there.</summary>
public sealed class Newsroom : IDisposable
{
    private Dictionary<string, string> Variables { get; } = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("factbot-").FullName;

    public string Store => File("newsroom.db");

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public string File(string name) => Path.Combine(Folder, name);

    public Newsroom With(string variable, string value)
    {
        Variables[variable] = value;
        return this;
    }

    public FactBotProcess Start(params IEnumerable<string> arguments) => FactBotProcess.Start(arguments, Folder, Variables);

    /// <summary>Runs <c>factbot</c> as typed.</summary>
    public async Task<Finished> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        return await process.EndAsync(Cancelled);
    }

    /// <summary>
    /// Runs <c>factbot VERB … --db STORE</c>: within this process where no variable is set, for starting one takes longer
    /// than most commands do.
    /// </summary>
    public Task<Finished> OnStoreAsync(params IEnumerable<string> arguments) => Variables.Count == 0
        ? Task.Run(() => WithinAsync([.. arguments.Select(InFolder), "--db", Store]), Cancelled)
        : InItsFolderAsync(arguments);

    /// <summary>The same as a process of its own, in the folder.</summary>
    public Task<Finished> InItsFolderAsync(params IEnumerable<string> arguments) => RunAsync([.. arguments, "--db", Store]);

    /// <summary>Says one message and gives its reply as JSON.</summary>
    public async Task<JsonElement> SayAsync(string text, params IEnumerable<string> options)
    {
        var said = await OnStoreAsync(["say", text, "--json", .. options]);
        return JsonDocument.Parse(said.Out).RootElement;
    }

    /// <summary>Pipes text into <c>factbot</c>.</summary>
    public async Task<Finished> PipeAsync(byte[] input, params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        await process.In.BaseStream.WriteAsync(input, Cancelled);
        return await process.EndAsync(Cancelled);
    }

    /// <summary>Writes facts as a JSON Lines file.</summary>
    public string FileOf(string name, IEnumerable<Fact> facts)
    {
        using var stream = System.IO.File.Create(File(name));
        foreach (var fact in facts)
        {
            using (var json = new Utf8JsonWriter(stream, FactJsonWriter.Options))
            {
                FactJsonWriter.Write(json, fact);
            }

            stream.WriteByte((byte)'\n');
        }

        return File(name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task<Finished> WithinAsync(string[] arguments)
    {
        using var file = new MemoryStream();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams { Out = output, OpenOut = () => file, Error = error, In = Stream.Null };
        var code = await FactBotProgram.RunAsync(arguments, streams, TimeProvider.System);
        return new Finished(code, output + Encoding.UTF8.GetString(file.ToArray()), error.ToString());
    }

    /// <summary>This process is in another folder.</summary>
    private string InFolder(string argument) => IsFileName(argument) ? File(argument) : argument;

    private static bool IsFileName(string argument) => Path.HasExtension(argument) && argument.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
}
