using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Streams.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Streams.Operations;

/// <summary>Describes a stream and names its shards.</summary>
internal sealed class DescribeStream(StreamCatalog streams, TimeProvider clock) : IOperation<DescribeStreamRequest, DescribeStreamResponse>
{
    private static readonly string[] FilterTypes = ["CHILD_SHARDS"];

    public IEnumerable<Permission> Permissions(DescribeStreamRequest request, Caller caller) => [new Permission("dynamodb:DescribeStream", request.StreamArn ?? "*")];

    public DescribeStreamResponse Invoke(DescribeStreamRequest request, Caller caller)
    {
        var arn = Validate(request);
        var stream = streams.Require(arn);
        var limit = request.Limit ?? StreamLimits.MaxShardsPerPage;
        var shards = stream.Shards(clock.GetUtcNow())
            .Where(shard => request.ShardFilter is null || shard.ParentId == request.ShardFilter.ShardId)
            .SkipWhile(shard => request.ExclusiveStartShardId is { } start && string.CompareOrdinal(shard.Id, start) <= 0)
            .Take(limit + 1)
            .ToList();
        return new DescribeStreamResponse(new StreamDescription
        {
            StreamArn = stream.Arn,
            StreamLabel = stream.Definition.Label,
            StreamStatus = stream.Definition.DisabledAt is null ? "ENABLED" : "DISABLED",
            StreamViewType = stream.Definition.ViewType,
            CreationRequestDateTime = TableDescriber.Seconds(stream.Definition.CreatedAt),
            TableName = stream.TableName,
            KeySchema = stream.KeySchema,
            Shards = [.. shards.Take(limit).Select(Describe)],
            LastEvaluatedShardId = shards.Count > limit ? shards[limit - 1].Id : null,
        });
    }

    private static ShardDescription Describe(StreamShard shard) => new(
        shard.Id,
        new SequenceNumberRange(
            SequenceNumber.Format(shard.Start),
            // An empty shard ends where it starts.
            shard.End is { } end ? SequenceNumber.Format(Math.Max(shard.Start, end - 1)) : null),
        shard.ParentId);

    private static string Validate(DescribeStreamRequest request)
    {
        new RequestValidator()
            .Required("streamArn", request.StreamArn)
            .Length("streamArn", request.StreamArn, StreamLimits.MinStreamArnLength, StreamLimits.MaxStreamArnLength)
            .Range("limit", request.Limit, 1, StreamLimits.MaxShardsPerPage)
            .Length("exclusiveStartShardId", request.ExclusiveStartShardId, StreamLimits.MinShardIdLength, StreamLimits.MaxShardIdLength)
            .OneOf("shardFilter.type", request.ShardFilter?.Type, FilterTypes)
            .Length("shardFilter.shardId", request.ShardFilter?.ShardId, StreamLimits.MinShardIdLength, StreamLimits.MaxShardIdLength)
            .ThrowIfInvalid();
        if (request.ShardFilter is { ShardId: null } or { Type: null })
            throw DynamoDbErrors.InvalidParameter("ShardFilter requires both Type and ShardId");
        return request.StreamArn ?? "";
    }
}
