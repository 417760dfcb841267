using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactBot.Hosting;
using FactBot.Slack.Hosting;
using FactBot.Store.Sqlite;
using FactBot.Teams.Hosting;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary><c>factbot doctor</c>: looks at the store, the configuration and the chats and says what is wrong.</summary>
internal static class DoctorCommand
{
    private const string Notes = """With --json: {"healthy":true,"checks":[{"check":"…","healthy":true,"detail":"…"}]}. Exit code 1 when a check fails.""";

    internal static Verb Create(Streams streams, TimeProvider time)
    {
        var json = new Option<bool>("--json") { Description = "The findings as JSON" };
        var verb = new Verb("doctor", "Check the store, the configuration and the chats", "factbot doctor", "factbot doctor --db newsroom.db --json") { Notes = Notes };
        verb.Options.Add(json);
        var store = new StoreOption(verb);
        verb.SetAction((parsed, cancellationToken) => Task.Run(
            async () =>
            {
                var place = store.Of(parsed);
                place.Announce(streams);
                place.MustExist();
                using var progress = new CheckProgress(streams);
                ImmutableArray<Finding> findings = [.. StoreDoctor.Examine(place.Path, progress, cancellationToken), Configuration(), Styles(place.Path), .. await SlackAsync(time, cancellationToken), .. await TeamsAsync(time, cancellationToken), .. await MeaningDoctor.ExamineAsync(time, cancellationToken)];
                progress.Clear();
                Print(streams, findings, parsed.GetValue(json));
                return findings.All(finding => finding.IsHealthy) ? ExitCode.Done : ExitCode.NotMet;
            },
            cancellationToken));
        return verb;
    }

    private static async Task<IEnumerable<Finding>> SlackAsync(TimeProvider time, CancellationToken cancellationToken) => Settings.Faults().IsEmpty
        ? (await SlackDoctor.ExamineAsync(Settings.Slack(), time, cancellationToken)).Select(finding => new Finding(finding.Check, finding.IsHealthy, finding.Detail))
        : [];

    private static async Task<IEnumerable<Finding>> TeamsAsync(TimeProvider time, CancellationToken cancellationToken) => Settings.Faults().IsEmpty
        ? (await TeamsDoctor.ExamineAsync(Settings.Teams(), time, cancellationToken)).Select(finding => new Finding(finding.Check, finding.IsHealthy, finding.Detail))
        : [];

    private static Finding Styles(string path)
    {
        var folder = Desk.StylesBeside(path);
        var faults = folder.Faults();
        return new Finding("styles", faults.IsEmpty, faults.IsEmpty ? $"{folder.Styles.Length} in {folder.Path}, all usable." : string.Join(" ", faults));
    }

    private static Finding Configuration()
    {
        var faults = Settings.Faults();
        return new Finding("configuration", faults.IsEmpty, faults.IsEmpty ? "All settings are valid." : string.Join(" ", faults));
    }

    private static void Print(Streams streams, ImmutableArray<Finding> findings, bool asJson)
    {
        if (asJson)
        {
            streams.Out.WriteLine(Json(findings));
            return;
        }

        foreach (var finding in findings)
        {
            streams.Out.WriteLine($"{(finding.IsHealthy ? "✓" : "✗")} {finding.Check}: {HarmlessText.Of(finding.Detail)}");
        }

        foreach (var fault in findings.Where(finding => !finding.IsHealthy))
        {
            streams.Error.WriteLine($"Not healthy: {fault.Check}. {HarmlessText.Of(fault.Detail)}");
        }
    }

    private static string Json(ImmutableArray<Finding> findings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            json.WriteBoolean("healthy", findings.All(finding => finding.IsHealthy));
            json.WriteStartArray("checks");
            foreach (var finding in findings)
            {
                json.WriteStartObject();
                json.WriteString("check", finding.Check);
                json.WriteBoolean("healthy", finding.IsHealthy);
                json.WriteString("detail", finding.Detail);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
