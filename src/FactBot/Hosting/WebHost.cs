using System.Diagnostics.Metrics;
using FactBot.Domain.Chat;
using FactBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace FactBot.Hosting;

/// <summary>Builds the process that serves the web chat, and the chats that are configured.</summary>
internal static class WebHost
{
    /// <summary>Puts the host together; it does not listen yet.</summary>
    /// <param name="desk">The open store.</param>
    /// <param name="urls">Where to listen instead of where the configuration says.</param>
    /// <param name="isSample">The store holds sample facts.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="OptionsValidationException">The configuration is wrong; the message lists every fault.</exception>
    internal static WebApplication Build(Desk desk, string? urls, bool isSample, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Settings.Folder });
        builder.Configuration.AddFactBot();
        var options = Options(builder.Configuration, urls);
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls([.. options.Addresses]);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);

        // That the host could not start is said in one sentence by the command.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        var chats = Chats.Configured();
        WebApplication? app = null;
        var reports = new StoreReports(desk.Store, isSample, () => app is null ? [] : chats.Troubles(app.Services), () => desk.Meaning?.Trouble);
        builder.Services
            .Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5))
            .AddSingleton<Func<CancellationToken, ValueTask<HealthReport>>>(reports.HealthAsync)
            .AddSingleton<Func<CancellationToken, ValueTask<StockReport>>>(reports.StockAsync)
            .AddSingleton<IFactDesk>(services => new MeteredDesk(desk.Door, services.GetRequiredService<IMeterFactory>(), time))
            .AddSingleton(Desk.Formats)
            .AddMetrics()
            .AddTelemetry()
            .AddFactBotWeb(options);
        chats.Add(builder.Services, desk, time);
        if (desk.Meaning is { } meaning)
        {
            builder.Services.AddHostedService(services => new VectorUpkeepService(meaning, desk.Store, time, services.GetRequiredService<ILogger<VectorUpkeepService>>()));
        }

        app = builder.Build();
        app.MapFactBotWeb();
        chats.Map(app);
        return app;
    }

    private static WebChatOptions Options(ConfigurationManager configuration, string? urls)
    {
        if (Settings.Faults() is { IsEmpty: false } faults)
        {
            throw new OptionsValidationException(Microsoft.Extensions.Options.Options.DefaultName, typeof(WebChatOptions), faults);
        }

        var options = WebChatOptions.Bind(configuration.GetSection(WebChatOptions.Section));
        return urls is null ? options : options with { ListenOn = urls };
    }
}
