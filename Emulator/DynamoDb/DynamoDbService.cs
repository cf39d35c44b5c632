using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.DynamoDb.Backups;
using Acinaces.Emulator.DynamoDb.Backups.Operations;
using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Imports;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Operations;
using Acinaces.Emulator.DynamoDb.PartiQl;
using Acinaces.Emulator.DynamoDb.PartiQl.Operations;
using Acinaces.Emulator.DynamoDb.PartiQl.Wire;
using Acinaces.Emulator.DynamoDb.Replicas;
using Acinaces.Emulator.DynamoDb.Settings;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Throttling;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Vectors.Operations;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.State;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>Amazon DynamoDB.</summary>
internal sealed class DynamoDbService : AwsService, IAsyncDisposable
{
    private readonly TableCatalog _tables;
    private readonly ExpirySweep _expiry;
    private readonly TransferOperations _transfers;

    public DynamoDbService(EmulatorContext context)
    {
        _tables = new TableCatalog(
            context.Journal,
            context.Clock,
            new StreamCatalog(context.Clock, context.Options.StreamBytes, context.Logging.CreateLogger<StreamCatalog>()),
            context.Options.RealCapacity ? new CapacityGate(context.Clock) : null,
            context.Options.RealTableDelays);
        Streams = new DynamoDbStreamsService(_tables.Streams, context.Clock);
        context.Delivery.RegisterStreamSource(new StreamPolling(_tables.Streams, context));
        _expiry = new ExpirySweep(_tables, context.Clock);
        Endpoints = [new HealthEndpoint(context.Options.Region)];
        var expressions = new ExpressionCache();
        var json = DynamoDbJson.Default;
        var partiQl = PartiQlJson.Default;
        var backups = BackupsJson.Default;
        var restorer = new TableRestorer(_tables, context.Clock, context.Ids);
        _transfers = new TransferOperations(context, _tables);
        Operations =
        [
            OperationBinding.For(new BatchExecuteStatement(_tables, context.Authorizer), () => partiQl.BatchExecuteStatementRequest, () => partiQl.BatchExecuteStatementResponse),
            OperationBinding.For(new BatchGetItem(_tables, expressions), () => json.BatchGetItemRequest, () => json.BatchGetItemResponse, writes: false),
            OperationBinding.For(new BatchWriteItem(_tables, expressions), () => json.BatchWriteItemRequest, () => json.BatchWriteItemResponse),
            OperationBinding.For(new CreateBackup(_tables, context.Clock, context.Ids), () => backups.CreateBackupRequest, () => backups.CreateBackupResponse),
            OperationBinding.For(new CreateTable(_tables, context.Clock, context.Ids), () => json.CreateTableRequest, () => json.TableDescriptionResponse),
            OperationBinding.For(new DeleteBackup(_tables), () => backups.BackupRequest, () => backups.BackupDescriptionResponse),
            OperationBinding.For(new DeleteItem(_tables, expressions), () => json.DeleteItemRequest, () => json.ItemWriteResponse),
            OperationBinding.For(new DeleteTable(_tables, context.Clock), () => json.TableRequest, () => json.TableDescriptionResponse),
            OperationBinding.For(new DescribeBackup(_tables), () => backups.BackupRequest, () => backups.BackupDescriptionResponse, writes: false),
            OperationBinding.For(new DescribeContinuousBackups(_tables, context.Clock), () => json.TableRequest, () => json.ContinuousBackupsResponse, writes: false),
            OperationBinding.For(new DescribeEndpoints(context.Addresses), () => json.EmptyRequest, () => json.DescribeEndpointsResponse, writes: false),
            OperationBinding.For(new DescribeLimits(), () => json.EmptyRequest, () => json.DescribeLimitsResponse, writes: false),
            OperationBinding.For(new DescribeTable(_tables, context.Clock), () => json.TableRequest, () => json.DescribeTableResponse, writes: false),
            OperationBinding.For(new DescribeTimeToLive(_tables), () => json.TableRequest, () => json.DescribeTimeToLiveResponse, writes: false),
            OperationBinding.For(new ExecuteStatement(_tables), () => partiQl.ExecuteStatementRequest, () => partiQl.ExecuteStatementResponse),
            OperationBinding.For(new ExecuteTransaction(_tables, context.Clock), () => partiQl.ExecuteTransactionRequest, () => partiQl.ExecuteTransactionResponse),
            OperationBinding.For(new GetItem(_tables, expressions), () => json.GetItemRequest, () => json.GetItemResponse, writes: false),
            OperationBinding.For(new ListBackups(_tables), () => backups.ListBackupsRequest, () => backups.ListBackupsResponse, writes: false),
            OperationBinding.For(new ListTables(_tables), () => json.ListTablesRequest, () => json.ListTablesResponse, writes: false),
            OperationBinding.For(new ListTagsOfResource(_tables), () => json.ListTagsOfResourceRequest, () => json.ListTagsOfResourceResponse, writes: false),
            OperationBinding.For(new PutItem(_tables, expressions), () => json.PutItemRequest, () => json.ItemWriteResponse),
            OperationBinding.For(new Query(_tables, expressions), () => json.QueryRequest, () => json.PageResponse, writes: false),
            OperationBinding.For(new RestoreTableFromBackup(_tables, restorer), () => backups.RestoreTableFromBackupRequest, () => backups.TableDescriptionResponse),
            OperationBinding.For(new RestoreTableToPointInTime(_tables, restorer, context.Clock), () => backups.RestoreTableToPointInTimeRequest, () => backups.TableDescriptionResponse),
            OperationBinding.For(new Scan(_tables, expressions), () => json.ScanRequest, () => json.PageResponse, writes: false),
            OperationBinding.For(new SearchVectors(_tables, expressions), () => VectorsJson.Default.SearchVectorsRequest, () => VectorsJson.Default.SearchVectorsResponse, writes: false),
            OperationBinding.For(new TagResource(_tables), () => json.TagResourceRequest, () => json.EmptyResponse),
            OperationBinding.For(new TransactGetItems(_tables, expressions), () => json.TransactGetItemsRequest, () => json.TransactGetItemsResponse, writes: false),
            OperationBinding.For(new TransactWriteItems(_tables, expressions, context.Clock), () => json.TransactWriteItemsRequest, () => json.TransactWriteItemsResponse),
            OperationBinding.For(new UntagResource(_tables), () => json.UntagResourceRequest, () => json.EmptyResponse),
            OperationBinding.For(new UpdateContinuousBackups(_tables, context.Clock), () => json.UpdateContinuousBackupsRequest, () => json.ContinuousBackupsResponse),
            OperationBinding.For(new UpdateItem(_tables, expressions), () => json.UpdateItemRequest, () => json.ItemWriteResponse),
            OperationBinding.For(new UpdateTable(_tables, context.Clock), () => json.UpdateTableRequest, () => json.TableDescriptionResponse),
            OperationBinding.For(new UpdateTimeToLive(_tables), () => json.UpdateTimeToLiveRequest, () => json.UpdateTimeToLiveResponse),
            .. ReplicaOperations.All(_tables),
            .. SettingOperations.Recorded(_tables, context.Clock, context.Ids),
            .. SettingOperations.Refused,
            .. _transfers.All(),
        ];
    }

    /// <summary>The service that reads the changes of this one's tables.</summary>
    public DynamoDbStreamsService Streams { get; }

    /// <summary>What tables have used and been refused, as JSON.</summary>
    /// <returns>Absent: capacity is off.</returns>
    public byte[]? DescribeCapacity() =>
        _tables.Capacity is { } capacity ? JsonSerializer.SerializeToUtf8Bytes(capacity.Describe(_tables.All), CapacityJson.Default.IReadOnlyListCapacityEntry) : null;

    public override string SigningName => "dynamodb";

    public override string DisplayName => "DynamoDB";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.AwsJson("1.0", "DynamoDB_20120810")];

    public override IReadOnlyList<OperationBinding> Operations { get; }

    public override IReadOnlyList<IJournaled> Journaled => [_tables, .. _transfers.Journaled];

    public override IReadOnlyList<IHttpEndpoint> Endpoints { get; }

    public override bool TakesEmptyBody => false;

    /// <summary>The service names the error and says no more.</summary>
    public override string UnknownOperationMessage => "";

    public override AwsError? Explain(ReadOnlyMemory<byte> body, JsonTypeInfo type) => SerializationDiagnosis.Explain(body, type);

    public override bool JudgesNull(string member, Type element) =>
        element == typeof(WriteRequest) || element == typeof(TransactWriteItem) || element == typeof(LegacyCondition) || element == typeof(ExpectedAttributeValue)
        || element == typeof(AttributeValueUpdate) || element == typeof(KeysAndAttributes) || element == typeof(AttributeMap)
        || (element == typeof(GivenValue) && member is not (nameof(ExecuteStatementRequest.Parameters) or nameof(SearchVectorsRequest.SearchVector)));

    public override string ErrorType(string code) => FrameworkTypeOf(code) ?? base.ErrorType(code);

    /// <summary>The type of an error that the services' common framework makes. Absent: the service makes it.</summary>
    public static string? FrameworkTypeOf(string code) => code switch
    {
        "ValidationException" => "com.amazon.coral.validate#ValidationException",
        "SerializationException" or "UnknownOperationException" or "AccessDeniedException" or "UnrecognizedClientException" or "MissingAuthenticationTokenException"
            or "IncompleteSignatureException" or "InvalidSignatureException" => $"com.amazon.coral.service#{code}",
        _ => null,
    };

    public override string ErrorMessageMemberOf(string code) => code is "SerializationException" or "AccessDeniedException"
        or "TransactionCanceledException" or "IdempotentParameterMismatchException" or "TransactionInProgressException" ? "Message" : ErrorMessageMember;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _tables.RemoveUnfinished();
        _expiry.Start();
        return Task.CompletedTask;
    }

    public override async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public ValueTask DisposeAsync() => _expiry.DisposeAsync();
}
