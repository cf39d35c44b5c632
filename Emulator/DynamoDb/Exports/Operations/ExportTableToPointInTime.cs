using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Exports.Operations;

/// <summary>Writes a table, as it was at a time, into a bucket. The answer says IN_PROGRESS, as the service does; the export is at its end by then.</summary>
internal sealed class ExportTableToPointInTime(TableCatalog tables, TransferCatalog<ExportDescription> exports, TableExporter exporter, TimeProvider clock, IdSource ids) : IAsyncOperation<ExportTableRequest, ExportResponse>
{
    private const int SuffixBytes = 4;

    public IEnumerable<Permission> Permissions(ExportTableRequest request, Caller caller) => [new Permission("dynamodb:ExportTableToPointInTime", TableAddress.Of(request.TableArn, caller).Arn)];

    public async ValueTask<ExportResponse> InvokeAsync(ExportTableRequest request, Caller caller, CancellationToken cancellationToken)
    {
        Validate(request);
        var table = tables.Find(TableAddress.Of(request.TableArn, caller)) ?? throw DynamoDbErrors.BackupTableNotFound(request.TableArn);
        if (table.History is not { } history)
            throw new AwsErrorException("PointInTimeRecoveryUnavailableException", $"Point in time recovery is not enabled for table '{table.Definition.Name}'");
        if (request.ClientToken is { } token && exports.All.FirstOrDefault(export => export.ClientToken == token && export.TableArn == table.Definition.Arn) is { } former)
            return new ExportResponse(Same(former, request) ? former : throw new AwsErrorException("ExportConflictException", "There was a conflict when writing to the specified S3 bucket: the client token was used with other parameters."));
        var now = clock.GetUtcNow();
        var time = request.ExportTime is { } seconds ? DateTimeOffset.FromUnixTimeMilliseconds((long)(Math.Clamp(seconds, 0, 100_000_000_000m) * 1000)) : now;
        var (earliest, _) = BackupDescriber.WindowOf(table.Definition, history, now);
        if (time < earliest || time > now) throw new AwsErrorException("InvalidExportTimeException", "The specified ExportTime is outside of the point in time recovery window.");
        var items = history.At(time);
        var begun = Begun(request, table.Definition, time, now);
        exports.Put(begun);
        exports.Put(await exporter.RunAsync(begun, items, caller, cancellationToken));
        return new ExportResponse(begun);
    }

    private ExportDescription Begun(ExportTableRequest request, TableDefinition table, DateTimeOffset time, DateTimeOffset now) => new()
    {
        ExportArn = $"{table.Arn}/export/{now.ToUnixTimeMilliseconds():D14}-{Convert.ToHexStringLower(ids.Bytes(SuffixBytes))}",
        ExportStatus = "IN_PROGRESS",
        StartTime = TableDescriber.Seconds(now),
        TableArn = table.Arn,
        TableId = table.Id,
        ExportTime = TableDescriber.Seconds(time),
        ClientToken = request.ClientToken ?? ids.Uuid(),
        S3Bucket = request.S3Bucket ?? "",
        S3BucketOwner = request.S3BucketOwner,
        S3Prefix = request.S3Prefix,
        S3SseAlgorithm = request.S3SseAlgorithm ?? "AES256",
        S3SseKmsKeyId = request.S3SseKmsKeyId,
    };

    private static bool Same(ExportDescription former, ExportTableRequest request) =>
        former.S3Bucket == request.S3Bucket && former.S3Prefix == request.S3Prefix && former.S3BucketOwner == request.S3BucketOwner
        && former.S3SseAlgorithm == (request.S3SseAlgorithm ?? "AES256") && former.S3SseKmsKeyId == request.S3SseKmsKeyId;

    private static void Validate(ExportTableRequest request)
    {
        new RequestValidator()
            .Required("tableArn", request.TableArn)
            .Length("tableArn", request.TableArn, 1, 1024)
            .Required("s3Bucket", request.S3Bucket)
            .Length("s3Bucket", request.S3Bucket, 0, 255)
            .Length("s3Prefix", request.S3Prefix, 0, 1024)
            .OneOf("s3SseAlgorithm", request.S3SseAlgorithm, ["AES256", "KMS"])
            .OneOf("exportFormat", request.ExportFormat, ["DYNAMODB_JSON", "ION"])
            .OneOf("exportType", request.ExportType, ["FULL_EXPORT", "INCREMENTAL_EXPORT"])
            .ThrowIfInvalid();
        if (request.ExportFormat == "ION") throw DynamoDbErrors.Unsupported("ExportFormat ION");
        if (request.ExportType == "INCREMENTAL_EXPORT" || request.IncrementalExportSpecification is not null) throw DynamoDbErrors.Unsupported("ExportType INCREMENTAL_EXPORT");
    }
}
