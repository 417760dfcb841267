using FactBot.Domain.Storage;

namespace FactBot.Store.Tests.Contract;

/// <summary>
/// What every store must do, whatever it is made of. A store is put to the test by deriving a class that makes
/// an empty one; each test gets its own.
/// </summary>
public abstract partial class FactStoreContract : IDisposable
{
    private IFactStore? store;

    /// <summary>The store under test.</summary>
    protected IFactStore Store => store ??= Create();

    /// <summary>An empty store.</summary>
    protected abstract IFactStore Create();

    public void Dispose()
    {
        (store as IDisposable)?.Dispose();
        CleanUp();
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what <see cref="Create"/> left outside the process.</summary>
    protected virtual void CleanUp()
    {
    }
}
