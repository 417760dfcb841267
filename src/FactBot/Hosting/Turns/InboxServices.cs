using FactBot.Domain.Storage;
using FactBot.Domain.Turns;
using FactBot.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Hosting.Turns;

/// <summary>Puts the inbox into a host, for the chats that deliver to it.</summary>
internal static class InboxServices
{
    /// <summary>Registers the inbox over the open store.</summary>
    internal static IServiceCollection AddInbox(this IServiceCollection services, SqliteFactStore store, TimeProvider time) => services
        .AddSingleton(time)
        .AddSingleton<ITurnStore>(store)
        .AddSingleton<ISecretStore>(store)
        .AddSingleton<TurnRunner>()
        .AddSingleton<Inbox>()
        .AddSingleton<IInbox>(provider => provider.GetRequiredService<Inbox>())
        .AddHostedService(provider => provider.GetRequiredService<Inbox>());
}
