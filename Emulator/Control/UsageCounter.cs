namespace Acinaces.Emulator.Control;

/// <summary>Running totals of one operation and principal.</summary>
internal sealed class UsageCounter
{
    private long _calls;
    private long _failures;
    private long _requestBytes;
    private long _responseBytes;

    public void Add(int requestBytes, int responseBytes, bool failed)
    {
        Interlocked.Increment(ref _calls);
        if (failed) Interlocked.Increment(ref _failures);
        Interlocked.Add(ref _requestBytes, requestBytes);
        Interlocked.Add(ref _responseBytes, responseBytes);
    }

    public UsageEntry ToEntry(string operation, string principal) =>
        new(operation, principal, Interlocked.Read(ref _calls), Interlocked.Read(ref _failures), Interlocked.Read(ref _requestBytes), Interlocked.Read(ref _responseBytes));
}
