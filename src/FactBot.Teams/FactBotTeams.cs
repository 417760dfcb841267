using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Storage;
using FactBot.Domain.Turns;
using FactBot.Teams.Hosting;
using FactBot.Teams.Receiving;
using FactBot.Teams.Sending;
using FactBot.Teams.Turns;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactBot.Teams;

/// <summary>
/// Puts Teams into a host that serves an <see cref="Domain.Chat.IFactDesk"/> and has an <see cref="IInbox"/>, an
/// <see cref="ISecretStore"/> and a <see cref="TimeProvider"/>.
/// </summary>
public static class FactBotTeams
{
    /// <summary>Registers what Teams needs.</summary>
    /// <param name="services">The container.</param>
    /// <param name="options">Valid options, as <see cref="TeamsOptions.Bind"/> gives them.</param>
    public static IServiceCollection AddFactBotTeams(this IServiceCollection services, TeamsOptions options) => services
        .AddSingleton(options)
        .TryAddedFormats()
        .AddSingleton<TeamsTroubles>()
        .AddSending()
        .AddReceiving()
        .AddTurns()
        .AddSingleton<TeamsHealth>()
        .AddHostedService<TeamsGreeting>();

    /// <summary>Maps the messaging endpoint.</summary>
    public static IEndpointRouteBuilder MapFactBotTeams(this IEndpointRouteBuilder endpoints) => TeamsEndpoints.Map(endpoints);

    private static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddSingleton<ServiceHosts>()
        .AddSingleton<TeamsHttp>()
        .AddSingleton(provider => new MsalHttp(provider.GetRequiredService<TeamsOptions>(), Sockets.Handler()))
        .AddSingleton<BotTokens>()
        .AddSingleton(provider => new Fetcher(provider.GetRequiredService<TeamsHttp>().Client, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new FileUpload(provider.GetRequiredService<TeamsOptions>(), provider.GetRequiredService<TeamsHttp>().Client, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new Connector(
            provider.GetRequiredService<TeamsHttp>().Client,
            provider.GetRequiredService<BotTokens>(),
            provider.GetRequiredService<ServiceHosts>(),
            provider.GetRequiredService<TeamsTroubles>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<PersonalChats>()
        .AddSingleton<TeamsPeople>();

    /// <summary>The formats of the domain, where the host has not registered its own.</summary>
    private static IServiceCollection TryAddedFormats(this IServiceCollection services)
    {
        services.TryAddSingleton(ExportFormats.OfDomain);
        return services;
    }

    private static IServiceCollection AddReceiving(this IServiceCollection services) => services
        .AddSingleton<SigningKeys>()
        .AddSingleton<TokenVerifier>()
        .AddSingleton<TeamsRequestHandler>();

    private static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<FileLinks>()
        .AddSingleton<Visitors>()
        .AddSingleton<DeedTurn>()
        .AddSingleton<MessageTurn>()
        .AddSingleton<WelcomeTurn>()
        .AddSingleton<CardTurn>()
        .AddSingleton<DialogTurn>()
        .AddSingleton<ExtensionTurn>()
        .AddSingleton<ExtensionActionTurn>()
        .AddSingleton<FileTurn>()
        .AddSingleton<InvokeTurn>()
        .AddSingleton<Carrier>()
        .AddSingleton<Typing>()
        .AddSingleton<TeamsCaller>()
        .AddSingleton<TeamsChannel>()
        .AddSingleton<ITurnChannel>(provider => provider.GetRequiredService<TeamsChannel>())
        .AddSingleton<IDeliveries, TeamsDeliveries>();
}
