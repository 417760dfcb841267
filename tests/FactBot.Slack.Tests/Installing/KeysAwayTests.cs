using System.Security.Cryptography;
using FactBot.Domain.Storage;
using FactBot.Slack.Installing;
using FactBot.Slack.Tests.Sending;
using FactBot.Testing;
using Microsoft.AspNetCore.DataProtection;

namespace FactBot.Slack.Tests.Installing;

public sealed class KeysAwayTests
{
    [Fact]
    public void Keys_that_cannot_be_read_or_written_are_the_environments_fault()
    {
        var keyless = new Keyless();

        var sealing = Assert.Throws<StoreUnavailableException>(() => new InstallationSeal(keyless).Seal("name", Workspace.Installation));
        Assert.Throws<StoreUnavailableException>(() => new InstallStates(keyless, TimeProvider.System).Issue());

        Assert.StartsWith("FactBot's keys cannot be read or written:", sealing.Message, StringComparison.Ordinal);
        Assert.Null(new InstallationSeal(keyless).Open("name", "sealed"u8.ToArray()));
    }

    [Fact]
    public void Keys_in_a_folder_open_what_they_sealed_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        var row = new InstallationSeal(Keys(folder)).Seal("name", Workspace.Installation);

        Assert.Equal("xoxb-secret", new InstallationSeal(Keys(folder)).Open("name", row)?.BotToken);
        Assert.Null(new InstallationSeal(Keys(folder)).Open("other name", row));
    }

    private static IDataProtectionProvider Keys(TemporaryFolder folder) =>
        DataProtectionProvider.Create(new DirectoryInfo(folder.Path), setup => setup.SetApplicationName("FactBot"));

    // Data Protection gives every trouble with its keys this face.
    private sealed class Keyless : IDataProtectionProvider, IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) => throw new CryptographicException("no key");

        public byte[] Unprotect(byte[] protectedData) => throw new CryptographicException("no key");
    }
}
