namespace FactBot.Testing.Slack;

/// <summary>
/// A connection that can fall silent without closing, as when a cable is cut between two routers: what is written
/// gets lost, what arrives is never read.
/// </summary>
/// <param name="inner">The connection.</param>
internal sealed class ValveStream(Stream inner) : Stream
{
    private readonly TaskCompletionSource<int> never = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isShut;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>From now on nothing passes.</summary>
    internal void Shut() => isShut = true;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        return isShut ? await never.Task.WaitAsync(cancellationToken) : count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        isShut ? ValueTask.CompletedTask : inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => isShut ? Task.CompletedTask : inner.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException("The connection is used asynchronously only.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The connection is used asynchronously only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The connection is used asynchronously only.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            never.TrySetCanceled();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
