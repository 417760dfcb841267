using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Testing;

namespace FactBot.Docx.Tests;

public class StreamingTests
{
    private const int Many = 2_000;

    [Fact]
    public async Task Facts_are_written_while_they_are_read_to_a_stream_that_cannot_be_wound_back()
    {
        using var stream = new OneWayStream();
        var atLast = 0L;

        var outcome = await WriteAsync(Facts(_ => atLast = stream.Count, TestContext.Current.CancellationToken), stream, TestContext.Current.CancellationToken);

        Assert.Equal(Many, outcome.Written);
        Assert.True(atLast > stream.Count / 2, $"{atLast} of {stream.Count} bytes were written when the last fact was read.");
    }

    [Fact]
    public async Task What_is_called_off_ends_at_once_and_leaves_the_stream_to_its_owner()
    {
        using var stream = new OneWayStream();
        using var calledOff = new CancellationTokenSource();
        var read = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WriteAsync(Facts(i => Stop(read = i), calledOff.Token), stream, calledOff.Token));

        Assert.Equal(10, read);
        stream.WriteByte(0);

        void Stop(int i)
        {
            if (i == 10)
            {
                calledOff.Cancel();
            }
        }
    }

    private static Task<ExportOutcome> WriteAsync(IAsyncEnumerable<Fact> facts, Stream stream, CancellationToken cancellationToken) =>
        new DocxFormat().WriteAsync(new ExportJob { Facts = facts, Wishes = ExportWishes.None }, stream, cancellationToken);

    private static async IAsyncEnumerable<Fact> Facts(Action<int> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < Many; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            read(i);
            yield return SampleFact.Claim(Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(i))));
        }
    }

    /// <summary>Counts what is written, and can do no more.</summary>
    private sealed class OneWayStream : Stream
    {
        internal long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Count += count;
    }
}
