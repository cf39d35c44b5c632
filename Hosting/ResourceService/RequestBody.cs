using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.ResourceService;

/// <summary>Reads the body of a request up to a limit, unpacked if need be.</summary>
internal static class RequestBody
{
    /// <exception cref="InvalidDataException">The body is longer than the limit or packed in an unknown way.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        await using var source = encoding switch
        {
            "" or "identity" => request.Body,
            "gzip" => new GZipStream(request.Body, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"The content encoding '{encoding}' is not known; gzip is."),
        };
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await source.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (content.Length + count > limit)
            {
                throw new InvalidDataException("The body is too long.");
            }

            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
