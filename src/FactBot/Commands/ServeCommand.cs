using System.CommandLine;
using System.Net.Sockets;
using FactBot.Domain.Chat;
using FactBot.Hosting;
using FactBot.Terminal;
using FactBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FactBot.Commands;

/// <summary><c>factbot serve</c>: the web chat, until it is stopped.</summary>
internal static class ServeCommand
{
    private const string Notes =
        """
        Settings are read from appsettings.json beside the executable and from the environment
        (FACTBOT__Web__ListenOn, FACTBOT__Web__Role …). Metrics and traces go to OTEL_EXPORTER_OTLP_ENDPOINT if set.
        """;

    internal static Verb Create(Streams streams, TimeProvider time)
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen; default: http://localhost:5080, this machine only", HelpName = "URL" };
        var verb = new Verb(
            "serve",
            "Serve the web chat",
            "factbot serve --sample",
            "factbot serve --db newsroom.db --urls http://127.0.0.1:8080")
        {
            Notes = Notes,
        };
        verb.Options.Add(urls);
        var store = new StoreOption(verb);
        var sample = new SampleOption(verb);
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var withSample = sample.Of(parsed);
            var place = store.Of(parsed, withSample) with { IsDefault = true };
            using var desk = await OpenedDesk.OpenAsync(place, withSample, streams, time, cancellationToken);
            var facts = await desk.Store.CountAsync(NewsroomId.Default, cancellationToken);
            streams.Error.WriteLine(facts == 1 ? "1 fact is on file." : $"{facts} facts are on file.");
            await using var app = Build(desk, parsed.GetValue(urls), await SampleFacts.AreInAsync(desk.Store, time, cancellationToken), time);
            await StartAsync(app, cancellationToken);
            streams.Error.WriteLine($"FactBot listens on {string.Join(" and ", app.Urls)} (Ctrl-C stops it)");
            await WaitAsync(app, cancellationToken);
            streams.Error.WriteLine("Stopped.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static WebApplication Build(Desk desk, string? urls, bool isSample, TimeProvider time)
    {
        try
        {
            return WebHost.Build(desk, urls, isSample, time);
        }
        catch (OptionsValidationException fault)
        {
            throw new RequestFailedException($"The settings are not valid:\n- {string.Join("\n- ", fault.Failures)}");
        }
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var address = app.Services.GetRequiredService<WebChatOptions>().ListenOn;
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new RequestFailedException($"{address} is in use by another program. Choose another port, for example: factbot serve --urls http://127.0.0.1:5081");
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or SocketException)
        {
            throw new RequestFailedException($"{address} cannot be listened on: {fault.Message}");
        }
    }

    private static async Task WaitAsync(WebApplication app, CancellationToken cancellationToken)
    {
        using var stopping = cancellationToken.Register(app.Lifetime.StopApplication);
        await app.WaitForShutdownAsync(CancellationToken.None);
    }
}
