using System.Net;
using FactBot.Teams.Receiving;
using FactBot.Teams.Sending;
using FactBot.Testing.Teams;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Teams.Tests.Receiving;

public sealed class SigningKeysTests
{
    [Fact]
    public async Task Who_hangs_up_while_keys_are_fetched_keeps_nobody_from_the_one_that_came_into_use()
    {
        var mint = new TokenMint(TimeProvider.System);
        using var issuer = new SlowIssuer(mint);
        using var http = new HttpClient(issuer);
        var time = new FakeTimeProvider();
        using var keys = new SigningKeys(new TeamsOptions(), new Fetcher(http, time), new TeamsTroubles(), time, NullLogger<SigningKeys>.Instance);
        issuer.Release();
        await keys.FindAsync("none", TestContext.Current.CancellationToken);
        mint.Rotate();
        issuer.Hold();

        using var impatient = new CancellationTokenSource();
        var hungUp = keys.FindAsync("forged", impatient.Token).AsTask();
        await issuer.Asked.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hungUp);
        issuer.Release();

        Assert.NotNull(await keys.FindAsync(mint.KeyId, TestContext.Current.CancellationToken));
    }

    /// <summary>Publishes the mint's keys; while it is held, requests wait.</summary>
    private sealed class SlowIssuer(TokenMint mint) : HttpMessageHandler
    {
        private TaskCompletionSource gate = Fresh();
        private TaskCompletionSource asked = Fresh();

        internal Task Asked => asked.Task;

        internal void Hold() => (gate, asked) = (Fresh(), Fresh());

        internal void Release() => gate.TrySetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.TrySetResult();
            await gate.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            var isMetadata = request.RequestUri!.AbsolutePath.EndsWith("openidconfiguration", StringComparison.Ordinal);
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(isMetadata ? """{"jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""" : mint.KeySet().ToJsonString()),
            };
        }

        private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
