using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>A line of the list of data files.</summary>
/// <param name="Md5Checksum">Base64, of the compressed file.</param>
internal sealed record ExportedFile(
    [property: JsonPropertyName("itemCount")] long ItemCount,
    [property: JsonPropertyName("md5Checksum")] string Md5Checksum,
    [property: JsonPropertyName("etag")] string ETag,
    [property: JsonPropertyName("dataFileS3Key")] string DataFileS3Key);
