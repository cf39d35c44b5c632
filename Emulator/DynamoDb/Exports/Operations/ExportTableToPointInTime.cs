using Acinaces.Emulator.DynamoDb.Backups;
using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Exports.Operations;

/// <summary>Writes a table, as it was at a time, or its changes between two times into a bucket. The answer says IN_PROGRESS, as the service does; the export is at its end by then.</summary>
internal sealed class ExportTableToPointInTime(TableCatalog tables, TransferCatalog<ExportDescription> exports, TableExporter exporter, TimeProvider clock, IdSource ids) : IAsyncOperation<ExportTableRequest, ExportResponse>
{
    public IEnumerable<Permission> Permissions(ExportTableRequest request, Caller caller) => [new Permission("dynamodb:ExportTableToPointInTime", request.TableArn ?? "*")];

    public async ValueTask<ExportResponse> InvokeAsync(ExportTableRequest request, Caller caller, CancellationToken cancellationToken)
    {
        ExportRules.Require(request);
        var address = ExportRules.AddressOf(request.TableArn, caller);
        var table = address.Region == caller.Region ? tables.Find(address) : null;
        if (table is null)
            throw DynamoDbErrors.BackupTableNotFound(request.TableArn);
        if (request.ClientToken is { } token && exports.All.FirstOrDefault(export => export.ClientToken == token && TableAddress.IsNear(export.TableArn, caller)) is { } former)
        {
            return ExportRules.IsSame(former, request, table.Definition.Arn)
                ? new ExportResponse(former)
                : throw new AwsErrorException("ExportConflictException", "Export conflict: Duplicate request detected with conflicting parameters");
        }
        var (begun, content) = Prepare(request, table, clock.GetUtcNow());
        exports.Put(begun);
        exports.Put(await exporter.RunAsync(begun, content, caller, cancellationToken));
        return new ExportResponse(begun);
    }

    private (ExportDescription Begun, ExportContent Content) Prepare(ExportTableRequest request, Table table, DateTimeOffset now)
    {
        var definition = table.Definition;
        DateTimeOffset? earliest = table.History is { } past ? BackupDescriber.WindowOf(definition, past, now).Earliest : null;
        var begun = Begun(request, definition, now);
        if (request.IncrementalExportSpecification is { } specification)
        {
            var (from, to) = ExportRules.PeriodOf(specification, earliest, now);
            begun = begun with
            {
                IncrementalExportSpecification = specification with { ExportToTime = TableDescriber.Seconds(to), ExportViewType = specification.ExportViewType ?? ExportContent.NewAndOld },
            };
            return (begun, ExportContent.Of(TableChanges.Of(Past(table), from, to), table.Key, begun));
        }
        var history = Past(table);
        var time = ExportRules.TimeOf(request.ExportTime, earliest ?? now, now);
        begun = begun with { ExportTime = TableDescriber.Seconds(time) };
        return (begun, ExportContent.Of(history.At(time), begun));
    }

    private static ITablePast Past(Table table) => table.History
        ?? throw new AwsErrorException("PointInTimeRecoveryUnavailableException", $"Point in time recovery is not enabled for table '{table.Definition.Name}'");

    private ExportDescription Begun(ExportTableRequest request, TableDefinition table, DateTimeOffset now) => new()
    {
        ExportArn = TransferRules.NewArn(table.Arn, "export", now, ids),
        ExportStatus = "IN_PROGRESS",
        StartTime = TableDescriber.Seconds(now),
        TableArn = table.Arn,
        TableId = table.Id,
        ClientToken = request.ClientToken ?? ids.Uuid(),
        S3Bucket = request.S3Bucket ?? "",
        S3BucketOwner = request.S3BucketOwner,
        S3Prefix = request.S3Prefix,
        S3SseAlgorithm = ExportRules.AlgorithmOf(request),
        S3SseKmsKeyId = request.S3SseKmsKeyId,
        ExportFormat = ExportRules.FormatOf(request),
        ExportType = request.ExportType,
    };
}
