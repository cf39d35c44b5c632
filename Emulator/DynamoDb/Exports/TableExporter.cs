using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>Writes a table's items into a bucket, in the layout of the service: data files, a list of them, and a summary.</summary>
internal sealed class TableExporter(DeliveryRouter delivery, TimeProvider clock, IdSource ids)
{
    private const int FileNameLength = 26;
    private const decimal Instantly = 0.001m;
    private const long BytesPerFile = 32 * 1024 * 1024;

    /// <returns>The description as it is at the end: completed, or failed at the bucket.</returns>
    public async Task<ExportDescription> RunAsync(ExportDescription export, ExportContent content, Caller caller, CancellationToken cancellationToken)
    {
        var objects = delivery.Objects ?? throw new InvalidOperationException("No service keeps objects.");
        try
        {
            var folder = FolderOf(export);
            await PutAsync(objects, export, folder + "_started", [], caller, cancellationToken);
            var files = await WriteDataAsync(objects, export, DataFolderOf(export), content, caller, cancellationToken);
            var list = Lines(files);
            await PutCheckedAsync(objects, export, folder + "manifest-files", list, caller, cancellationToken);
            var done = export with
            {
                ExportStatus = "COMPLETED",
                EndTime = EndOf(export),
                ExportManifest = folder + "manifest-summary.json",
                BilledSizeBytes = content.Bytes,
                ItemCount = content.Count,
            };
            await PutCheckedAsync(objects, export, folder + "manifest-summary", JsonSerializer.SerializeToUtf8Bytes(Summary(done, folder), ManifestJson.Default.ExportManifest), caller, cancellationToken);
            return done;
        }
        catch (AwsErrorException refusal)
        {
            var failure = TransferFailure.Of(refusal.Error);
            return export with { ExportStatus = "FAILED", EndTime = EndOf(export), FailureCode = failure.Code, FailureMessage = failure.Message };
        }
    }

    // However short it was, an export ends after its beginning.
    private decimal EndOf(ExportDescription export) => Math.Max(TableDescriber.Seconds(clock.GetUtcNow()), export.StartTime + Instantly);

    private static string RootOf(ExportDescription export) => $"{(string.IsNullOrEmpty(export.S3Prefix) ? "" : export.S3Prefix.TrimEnd('/') + "/")}AWSDynamoDB/";

    private static string FolderOf(ExportDescription export) => $"{RootOf(export)}{export.ExportArn[(export.ExportArn.LastIndexOf('/') + 1)..]}/";

    /// <summary>The data files of changes lie together, whichever export they are of.</summary>
    private static string DataFolderOf(ExportDescription export) => $"{(export.IncrementalExportSpecification is null ? FolderOf(export) : RootOf(export))}data/";

    private async Task<List<ExportedFile>> WriteDataAsync(IObjectStore objects, ExportDescription export, string folder, ExportContent content, Caller caller, CancellationToken cancellationToken)
    {
        var files = new List<ExportedFile>();
        using var lines = content.Lines.GetEnumerator();
        bool hasMore;
        do
        {
            using var file = new MemoryStream();
            (var count, hasMore) = WriteFile(file, lines);
            var key = $"{folder}{ids.Lower(FileNameLength)}.{(export.ExportFormat == ExportContent.Ion ? "ion" : "json")}.gz";
            var bytes = file.ToArray();
            var etag = await PutAsync(objects, export, key, bytes, caller, cancellationToken);
            // An empty table still has one file, which is empty.
            files.Add(new ExportedFile(count, Convert.ToBase64String(Convert.FromHexString(etag)), etag, key));
        }
        while (hasMore);
        return files;
    }

    /// <returns>How many lines are in the file, and whether there may be more for the next one.</returns>
    private static (long Count, bool HasMore) WriteFile(MemoryStream file, IEnumerator<byte[]> lines)
    {
        using var compressed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        var (count, bytes) = (0L, 0L);
        while (bytes < BytesPerFile)
        {
            if (!lines.MoveNext()) return (count, false);
            compressed.Write(lines.Current);
            count++;
            bytes += lines.Current.Length;
        }
        return (count, true);
    }

    private static byte[] Lines(List<ExportedFile> files)
    {
        using var list = new MemoryStream();
        foreach (var file in files)
        {
            list.Write(JsonSerializer.SerializeToUtf8Bytes(file, ManifestJson.Default.ExportedFile));
            list.WriteByte((byte)'\n');
        }
        return list.ToArray();
    }

    private static ExportManifest Summary(ExportDescription export, string folder) => new()
    {
        Version = export.IncrementalExportSpecification is null ? "2020-06-30" : "2023-08-01",
        ExportArn = export.ExportArn,
        StartTime = Spelled(export.StartTime),
        EndTime = Spelled(export.EndTime ?? 0),
        TableArn = export.TableArn,
        TableId = export.TableId,
        ExportTime = Instant(export.ExportTime),
        ExportFromTime = Instant(export.IncrementalExportSpecification?.ExportFromTime),
        ExportToTime = Instant(export.IncrementalExportSpecification?.ExportToTime),
        OutputView = export.IncrementalExportSpecification?.ExportViewType,
        S3Bucket = export.S3Bucket,
        S3Prefix = export.S3Prefix,
        S3SseAlgorithm = export.S3SseAlgorithm,
        S3SseKmsKeyId = export.S3SseKmsKeyId,
        ManifestFilesS3Key = folder + "manifest-files.json",
        BilledSizeBytes = export.BilledSizeBytes ?? 0,
        ItemCount = export.ItemCount ?? 0,
        OutputFormat = export.ExportFormat,
        ExportType = export.ExportType ?? ExportRules.Full,
    };

    private static string? Instant(decimal? seconds) => seconds is { } given ? Spelled(given) : null;

    private static string Spelled(decimal seconds) => DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Stores a document and, beside it, its MD5 in Base64.</summary>
    private static async Task PutCheckedAsync(IObjectStore objects, ExportDescription export, string name, byte[] json, Caller caller, CancellationToken cancellationToken)
    {
        var etag = await PutAsync(objects, export, name + ".json", json, caller, cancellationToken);
        await PutAsync(objects, export, name + ".md5", System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(Convert.FromHexString(etag))), caller, cancellationToken);
    }

    private static Task<string> PutAsync(IObjectStore objects, ExportDescription export, string key, byte[] bytes, Caller caller, CancellationToken cancellationToken)
    {
        var place = new ObjectPlace(export.S3Bucket, key, export.S3BucketOwner) { Encryption = export.S3SseAlgorithm == "KMS" ? "aws:kms" : "AES256", KmsKeyId = export.S3SseKmsKeyId };
        return objects.PutAsync(place, new MemoryStream(bytes), caller, cancellationToken);
    }
}
