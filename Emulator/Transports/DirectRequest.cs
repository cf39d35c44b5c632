using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Transports;

/// <summary>A request that was read straight from a connection.</summary>
internal sealed class DirectRequest(CancellationToken closed) : WireRequest
{
    public override CancellationToken Aborted => closed;

    /// <summary>Takes the place of the request before.</summary>
    public void Fill(RequestHead head, ReadOnlyMemory<byte> body)
    {
        Method = head.Method;
        Path = head.Path;
        Query = head.Query;
        Body = body;
        Seal = null;
    }
}
