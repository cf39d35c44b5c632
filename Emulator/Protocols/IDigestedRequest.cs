namespace Acinaces.Emulator.Protocols;

/// <summary>A request whose operation checks the digests of its XML body, and so must see its bytes.</summary>
internal interface IDigestedRequest
{
    ReadOnlyMemory<byte> Body { get; set; }
}
