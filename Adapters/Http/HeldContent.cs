using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;

namespace Acinaces.Adapters.Http;

/// <summary>A body that is in memory as a whole, and is had without the two copies that .NET's own contents make when they are read.</summary>
public sealed class HeldContent : HttpContent
{
    /// <param name="type">Absent when the headers are filled in afterwards.</param>
    public HeldContent(ReadOnlyMemory<byte> bytes, MediaTypeHeaderValue? type = null)
    {
        Bytes = bytes;
        if (type is not null) Headers.ContentType = type;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The whole body of any content. The array may be the content's own: it is for reading only.</summary>
    public static ValueTask<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken) =>
        content is HeldContent { Bytes: var held }
            ? new ValueTask<byte[]>(MemoryMarshal.TryGetArray(held, out var segment) && segment.Array is { } array && array.Length == segment.Count ? array : held.ToArray())
            : new ValueTask<byte[]>(content.ReadAsByteArrayAsync(cancellationToken));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Bytes).AsTask();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => stream.WriteAsync(Bytes, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = Bytes.Length;
        return true;
    }
}
