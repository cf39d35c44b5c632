using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>How the service's shapes are written.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = DynamoDbLimits.MaxJsonDepth,
    Converters = [typeof(FlagConverter), typeof(IntegerConverter), typeof(LongConverter)])]
[JsonSerializable(typeof(TableDefinition))]
[JsonSerializable(typeof(TransactionToken))]
[JsonSerializable(typeof(PutItemRequest))]
[JsonSerializable(typeof(DeleteItemRequest))]
[JsonSerializable(typeof(UpdateItemRequest))]
[JsonSerializable(typeof(ItemWriteResponse))]
[JsonSerializable(typeof(GetItemRequest))]
[JsonSerializable(typeof(GetItemResponse))]
[JsonSerializable(typeof(QueryRequest))]
[JsonSerializable(typeof(ScanRequest))]
[JsonSerializable(typeof(PageResponse))]
[JsonSerializable(typeof(BatchGetItemRequest))]
[JsonSerializable(typeof(BatchGetItemResponse))]
[JsonSerializable(typeof(Dictionary<string, KeysAndAttributes>))]
[JsonSerializable(typeof(BatchWriteItemRequest))]
[JsonSerializable(typeof(BatchWriteItemResponse))]
[JsonSerializable(typeof(TransactGetItemsRequest))]
[JsonSerializable(typeof(TransactGetItemsResponse))]
[JsonSerializable(typeof(TransactWriteItemsRequest))]
[JsonSerializable(typeof(TransactWriteItemsResponse))]
[JsonSerializable(typeof(CreateTableRequest))]
[JsonSerializable(typeof(TableRequest))]
[JsonSerializable(typeof(ListTablesRequest))]
[JsonSerializable(typeof(ListTablesResponse))]
[JsonSerializable(typeof(TableDescriptionResponse))]
[JsonSerializable(typeof(DescribeTableResponse))]
[JsonSerializable(typeof(UpdateTableRequest))]
[JsonSerializable(typeof(UpdateTimeToLiveRequest))]
[JsonSerializable(typeof(UpdateTimeToLiveResponse))]
[JsonSerializable(typeof(DescribeTimeToLiveResponse))]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(EmptyResponse))]
[JsonSerializable(typeof(DescribeLimitsResponse))]
[JsonSerializable(typeof(DescribeEndpointsResponse))]
[JsonSerializable(typeof(TagResourceRequest))]
[JsonSerializable(typeof(UntagResourceRequest))]
[JsonSerializable(typeof(ListTagsOfResourceRequest))]
[JsonSerializable(typeof(ListTagsOfResourceResponse))]
[JsonSerializable(typeof(UpdateContinuousBackupsRequest))]
[JsonSerializable(typeof(ContinuousBackupsResponse))]
internal sealed partial class DynamoDbJson : JsonSerializerContext;
