using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FactBot.Hosting;

/// <summary>Metrics and traces to an OpenTelemetry collector, only where one is named (OTEL_EXPORTER_OTLP_ENDPOINT).</summary>
internal static class Telemetry
{
    internal static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")))
        {
            return services;
        }

        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter(MeteredDesk.Name).AddAspNetCoreInstrumentation().AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(MeteredDesk.Name).AddAspNetCoreInstrumentation().AddOtlpExporter());
        return services;
    }
}
