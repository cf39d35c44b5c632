using System.IO.Compression;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>Compresses long answers for clients that ask for it, as DynamoDB does. Its checksum is that of the compressed bytes.</summary>
internal static class AnswerCompression
{
    /// <summary>Shorter answers go out as they are.</summary>
    private const int LeastBytes = 4096;

    public static void Apply(WireResponse response)
    {
        // Of several headers the last one counts.
        if (response.Body.Length < LeastBytes || response.AcceptEncoding is not [.., { Length: > 0 } wanted] || AcceptedEncoding.Choose(wanted) is not { } encoding)
            return;
        using var compressed = new MemoryStream(LeastBytes);
        using (Stream packing = encoding == AcceptedEncoding.Gzip
            ? new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true)
            : new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(response.Body.Written);
        }
        response.Body.Clear();
        compressed.GetBuffer().AsSpan(0, (int)compressed.Length).CopyTo(response.Body.GetSpan((int)compressed.Length));
        response.Body.Advance((int)compressed.Length);
        response.AddHeader("Content-Encoding", encoding);
    }
}
