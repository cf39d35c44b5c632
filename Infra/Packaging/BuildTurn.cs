using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Infra.Packaging;

/// <summary>Makes the processes that build into one folder wait for each other. Disposed by the thread that made it.</summary>
internal sealed class BuildTurn : IDisposable
{
    private readonly Mutex _mutex;

    public BuildTurn(string folder)
    {
        _mutex = new Mutex(initiallyOwned: false, $"acinaces-build-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))))[..16]}");
        try
        {
            _mutex.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // The one before ended without a word; the turn is ours, and what it left half done fails its checks.
            return;
        }
    }

    public void Dispose()
    {
        _mutex.ReleaseMutex();
        _mutex.Dispose();
    }
}
